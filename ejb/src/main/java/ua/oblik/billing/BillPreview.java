package ua.oblik.billing;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillDraft.Statement;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * The bill that an order would bring, calculated by what will calculate the bill itself.
 *
 * @param account whose
 * @param until the effective date of the reads it is calculated with
 * @param kind final or provisional
 * @param period the days billed
 * @param energy of all segments
 * @param total the sum of the lines
 * @param net the total less VAT
 * @param vat the VAT in the total
 * @param statement what would be to pay and by when
 * @param segments the consumption
 * @param lines the charges
 * @param supersedes the bills it would replace
 * @param supersededTotal what those charged
 * @param difference the total less that
 */
public record BillPreview(
    AccountNumber account,
    LocalDate until,
    BillKind kind,
    DateRange period,
    Energy energy,
    Money total,
    Money net,
    Money vat,
    Statement statement,
    List<SegmentView> segments,
    List<LineView> lines,
    List<BillNumber> supersedes,
    Money supersededTotal,
    Money difference) {

  static BillPreview of(AccountNumber account, LocalDate until, BillDraft draft) {
    return new BillPreview(
        account,
        until,
        draft.kind(),
        draft.period(),
        draft.energy(),
        draft.total(),
        draft.net(),
        draft.vat(),
        draft.statement(),
        draft.segments().stream().map(SegmentView::of).toList(),
        draft.lines().stream().map(LineView::of).toList(),
        draft.supersedes(),
        draft.supersededTotal(),
        draft.difference());
  }
}
