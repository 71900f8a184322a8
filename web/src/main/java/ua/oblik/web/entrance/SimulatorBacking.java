package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.omnifaces.util.Faces;
import ua.oblik.NotFoundException;
import ua.oblik.payment.SimulatorDesk;
import ua.oblik.payment.SimulatorDesk.Asked;
import ua.oblik.payment.SimulatorDesk.Decision;

/** Stands for the payment gateway in a demonstration. */
@Named
@RequestScoped
public class SimulatorBacking {
  @Inject private SimulatorDesk desk;

  private String data;
  private String signature;
  private Asked asked;

  /** The request comes with the form that leads here, and again with the choice. */
  @PostConstruct
  void receive() {
    data = Faces.getRequestParameter("data");
    signature = Faces.getRequestParameter("signature");
  }

  /**
   * Reads what the customer was sent with.
   *
   * @throws NotFoundException outside a demonstration, or if it was not signed by us
   */
  public void load() {
    asked = desk.read(form());
  }

  /** Does what was chosen and goes back to the cabinet. */
  public void decide(String decision) throws IOException {
    desk.decide(form(), Decision.valueOf(decision));
    Faces.redirect("/portal/payment?order=" + desk.read(form()).code());
  }

  private Map<String, String> form() {
    return Map.of(
        "data", data == null ? "" : data, "signature", signature == null ? "" : signature);
  }

  public Asked getAsked() {
    if (asked == null) {
      load();
    }
    return asked;
  }

  public String getData() {
    return data;
  }

  public String getSignature() {
    return signature;
  }
}
