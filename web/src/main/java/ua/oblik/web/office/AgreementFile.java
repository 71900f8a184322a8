package ua.oblik.web.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.Agreement;
import ua.oblik.account.AgreementTerm;
import ua.oblik.account.Agreements;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** The agreement that a page is about, its place and the meter there. */
@Dependent
public class AgreementFile {
  private static final int USUAL_DIGITS = 6;

  @Inject private AccountAccess access;
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;
  @Inject private MeterPassports passports;
  @Inject private BusinessClock clock;

  private Agreement agreement;
  private ServicePointView place;
  private Optional<MeterPassport> meter = Optional.empty();

  /**
   * Finds it.
   *
   * @throws NotFoundException if the account has none of that key
   */
  void open(String no, long id) {
    AccountNumber number = AccountRows.number(no);
    agreement =
        agreements.of(access.require(number, AccessLevel.VIEW)).stream()
            .filter(each -> each.id().value() == id)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("agreement-not-found"));
    place = points.get(agreement.point());
    meter =
        passports.of(number).stream()
            .filter(passport -> passport.point().equals(place.code()) && passport.inPlace())
            .findFirst();
  }

  LocalDate today() {
    return clock.today();
  }

  int registers() {
    return meter.map(MeterPassport::zones).orElse(terms().zones());
  }

  int reactive() {
    return meter.map(passport -> passport.reactive().size()).orElse(0);
  }

  int digits() {
    return meter.map(MeterPassport::digits).orElse(USUAL_DIGITS);
  }

  AgreementTerm terms() {
    return agreement.terms().get(agreement.terms().size() - 1);
  }

  /** The agreement. */
  public Agreement agreement() {
    return agreement;
  }

  /** Where it is fulfilled. */
  public ServicePointView place() {
    return place;
  }

  /** The meter in place. */
  public Optional<MeterPassport> meter() {
    return meter;
  }
}
