package ua.oblik.domain.billing;

import java.util.List;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * A service agreement as far as billing needs it.
 *
 * @param id which agreement
 * @param point its service point
 * @param inForce the days it is in force
 * @param terms class and norm by date
 * @param supply whether energy could be drawn, by date; connected where nothing is said
 * @param meters the point's meters in order of time, with their reads: all since the start of the
 *     earliest live provisional bill, and thirteen months of history before it for estimates
 * @param equivalents the economic equivalent of reactive power of the point by date, kW per kvar;
 *     reactive energy is charged on days that have one
 */
public record AgreementInput(
    AgreementId id,
    ServicePointCode point,
    DateRange inForce,
    Timeline<Terms> terms,
    Timeline<SupplyState> supply,
    List<MeterSpan> meters,
    Timeline<Coefficient> equivalents) {

  /** An agreement without a payment for reactive energy. */
  public AgreementInput(
      AgreementId id,
      ServicePointCode point,
      DateRange inForce,
      Timeline<Terms> terms,
      Timeline<SupplyState> supply,
      List<MeterSpan> meters) {
    this(id, point, inForce, terms, supply, meters, Timeline.empty());
  }

  /**
   * What an agreement says for a time.
   *
   * @param customerClass which rate schedule
   * @param normPerMonth the norm of its category
   */
  public record Terms(CustomerClass customerClass, Energy normPerMonth) {}

  /** Fixed. */
  public AgreementInput {
    meters = List.copyOf(meters);
  }
}
