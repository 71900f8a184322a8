package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;

/** What became of a request to bill. */
public sealed interface BillOutcome {

  /**
   * A bill.
   *
   * @param bill to show or to issue
   */
  record Billed(BillDraft bill) implements BillOutcome {}

  /**
   * Cannot be billed; staff decide.
   *
   * @param reason why
   * @param agreement which agreement, if one
   * @param on the day the reason was met at
   * @param detail numbers and codes for staff, no personal data
   */
  record Parked(ParkReason reason, Optional<AgreementId> agreement, LocalDate on, String detail)
      implements BillOutcome {}

  /**
   * Nothing left to bill.
   *
   * @param reason why
   */
  record NothingToBill(NothingReason reason) implements BillOutcome {}

  /** Why an account cannot be billed. */
  enum ParkReason {
    TARIFF_NOT_CONFIRMED,
    NO_TERMS,
    NO_METER,
    NO_OPENING_READ,
    NO_EXCHANGE_READ,
    QUESTIONABLE_READ,
    REGISTER_WENT_BACKWARDS,
    FRACTION_OF_KWH,
    MIXED_CUSTOMER_CLASSES
  }

  /** Why there is nothing to bill. */
  enum NothingReason {
    ALREADY_BILLED,
    NO_AGREEMENT
  }
}
