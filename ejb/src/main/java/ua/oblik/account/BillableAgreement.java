package ua.oblik.account;

import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.supply.ServicePointId;

/**
 * A service agreement as billing needs it.
 *
 * @param id which agreement
 * @param point the service point it is for
 * @param inForce the days it is in force
 * @param terms class and norm by date
 * @param equivalents of reactive power by date; reactive energy is charged where there is one
 */
public record BillableAgreement(
    AgreementId id,
    ServicePointId point,
    DateRange inForce,
    Timeline<Terms> terms,
    Timeline<Coefficient> equivalents) {}
