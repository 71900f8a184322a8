package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;

/** Passports of the meters: those in place and the old ones. */
@Named
@RequestScoped
public class MeterBacking {
  @Inject private PortalAccount account;
  @Inject private MeterPassports passports;

  private List<MeterPassport> meters = List.of();

  @PostConstruct
  void load() {
    if (account.isPresent()) {
      meters = passports.of(account.getNumber());
    }
  }

  public List<MeterPassport> getMeters() {
    return meters;
  }
}
