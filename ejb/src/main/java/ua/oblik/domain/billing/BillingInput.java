package ua.oblik.domain.billing;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * Everything a bill is calculated from.
 *
 * @param account whose bill
 * @param agreements its service agreements
 * @param liveBills its issued bills that nothing supersedes: all provisional ones, the last final
 *     one and all that touch a month to be billed
 * @param balance what the account owes on the business date, before this bill; negative if overpaid
 * @param reliefs relief and subsidy
 * @param contracted volumes of months above which energy costs more
 * @param rules parameters
 * @param request what is to be billed
 */
public record BillingInput(
    AccountNumber account,
    List<AgreementInput> agreements,
    List<LiveBill> liveBills,
    Money balance,
    Reliefs reliefs,
    ContractedVolumes contracted,
    BillingRules rules,
    BillRequest request) {

  /** An account without contracted volumes. */
  public BillingInput(
      AccountNumber account,
      List<AgreementInput> agreements,
      List<LiveBill> liveBills,
      Money balance,
      Reliefs reliefs,
      BillingRules rules,
      BillRequest request) {
    this(account, agreements, liveBills, balance, reliefs, ContractedVolumes.NONE, rules, request);
  }

  /** Fixed. */
  public BillingInput {
    agreements = List.copyOf(agreements);
    liveBills = List.copyOf(liveBills);
  }

  /** The same account with another request. */
  public BillingInput requesting(BillRequest other) {
    return new BillingInput(
        account, agreements, liveBills, balance, reliefs, contracted, rules, other);
  }

  /** The same account as it will be once a draft is issued beside the bills that stand. */
  BillingInput having(List<LiveBill> standing, BillDraft draft) {
    List<LiveBill> bills = new ArrayList<>(standing);
    bills.add(draft.live(BillNumber.NEXT));
    Money owed = balance.plus(draft.difference());
    return new BillingInput(account, agreements, bills, owed, reliefs, contracted, rules, request);
  }
}
