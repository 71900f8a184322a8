package ua.oblik.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestDetails.DisputeEntry;
import ua.oblik.domain.request.RequestDetails.ReplaceMeter;
import ua.oblik.domain.request.RequestDetails.SealBroken;
import ua.oblik.domain.request.RequestDetails.VerifyMeter;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.metering.MeterPassport;
import ua.oblik.metering.MeterPassports;

/** Whether what a request is about belongs to its account. */
@Dependent
class RequestSubjects {
  @Inject private MeterPassports passports;
  @Inject private AccountLedger ledger;

  /** Nobody asks about another's meter or entry, nor with another sum than the ledger's. */
  boolean belong(AccountNumber number, RequestDetails details) {
    if (details instanceof DisputeEntry dispute) {
      return ledger
          .entry(number, dispute.entry())
          .filter(entry -> entry.valueOn().equals(dispute.valueOn()))
          .filter(entry -> entry.amount().equals(dispute.amount()))
          .isPresent();
    }
    return meterOf(details)
        .map(
            meter ->
                passports.of(number).stream()
                    .filter(MeterPassport::inPlace)
                    .anyMatch(passport -> passport.serial().equals(meter)))
        .orElse(true);
  }

  private static Optional<MeterSerial> meterOf(RequestDetails details) {
    if (details instanceof SealBroken seal) {
      return Optional.of(seal.meter());
    }
    if (details instanceof ReplaceMeter replace) {
      return Optional.of(replace.meter());
    }
    return details instanceof VerifyMeter verify ? Optional.of(verify.meter()) : Optional.empty();
  }
}
