package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;

/** Whom to call and where to write, from the parameters in force today. */
@Named
@RequestScoped
public class ContactBacking {
  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;

  public String getName() {
    return supplier("name");
  }

  public String getEdrpou() {
    return supplier("edrpou");
  }

  public String getAddress() {
    return supplier("address");
  }

  public String getPhone() {
    return supplier("phone");
  }

  /** The telephone number as a link dials it. */
  public String getDialled() {
    return getPhone().replaceAll("[^+\\d]", "");
  }

  public String getEmail() {
    return supplier("email");
  }

  private String supplier(String what) {
    return parameters.text("supplier." + what, clock.today());
  }
}
