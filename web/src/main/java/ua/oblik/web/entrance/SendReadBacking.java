package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import ua.oblik.account.ProofKind;
import ua.oblik.metering.PassOutcome;
import ua.oblik.metering.ReadPasses;
import ua.oblik.web.portal.ProofForm;

/** Reads without a login begin here: the number of the account and one proof. */
@Named
@RequestScoped
public class SendReadBacking extends ProofForm {
  @Inject private ReadPasses passes;

  public SendReadBacking() {
    super(ProofKind.METER_SERIAL, ProofKind.BILL_AMOUNT, ProofKind.LINK_CODE);
  }

  /** Goes on to the meters, or says what is wrong. */
  public void prove() throws IOException {
    if (isTooMuch()) {
      return;
    }
    PassOutcome outcome = passes.open(typed());
    if (outcome instanceof PassOutcome.Opened opened) {
      Faces.redirect("/reading?pass=" + opened.secret());
    } else if (outcome instanceof PassOutcome.NotProved not) {
      say(not.answer());
    }
  }
}
