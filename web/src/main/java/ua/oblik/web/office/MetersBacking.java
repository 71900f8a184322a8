package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;

/** The meters of the account of {@link AccountBacking}, those in place first. */
@Named("officeMetersBacking")
@RequestScoped
public class MetersBacking {
  @Inject private AccountBacking account;
  @Inject private MeterPassports passports;

  private List<MeterPassport> meters;

  @PostConstruct
  void load() {
    meters = passports.of(account.getAccount().number());
  }

  public List<MeterPassport> getMeters() {
    return meters;
  }
}
