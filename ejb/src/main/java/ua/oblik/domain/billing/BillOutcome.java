package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.measure.Money;

/** What became of a request to bill. */
public sealed interface BillOutcome {

  /**
   * A bill, or two: a run that replaces provisional bills issues a final one up to the newest read
   * and a provisional one for the days after it, so that the next read replaces no more than those.
   *
   * @param bill to show or to issue
   * @param rest the days after the read, calculated as if the first bill was issued
   */
  record Billed(BillDraft bill, Optional<BillDraft> rest) implements BillOutcome {

    /** What both come to. */
    public Money total() {
      return rest.map(BillDraft::total).orElse(Money.ZERO).plus(bill.total());
    }

    /** The bill, and with it the rest as it reads once the bill has its number. */
    public List<BillDraft> issuedAs(BillNumber number) {
      return rest.map(draft -> List.of(bill, draft.after(number))).orElseGet(() -> List.of(bill));
    }
  }

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
    MIXED_CUSTOMER_CLASSES,
    /** The night found its data broken, and staff have not cleared it yet. */
    BREAKS_INVARIANT
  }

  /** Why there is nothing to bill. */
  enum NothingReason {
    ALREADY_BILLED,
    NO_AGREEMENT
  }
}
