package ua.oblik.account;

import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.ContractedVolumes;
import ua.oblik.domain.billing.Reliefs;

/**
 * An account as billing needs it.
 *
 * @param id surrogate key
 * @param number as printed
 * @param agreements all its service agreements, ended ones included
 * @param reliefs relief and subsidy
 * @param contracted volumes of months
 */
public record BillableAccount(
    AccountId id,
    AccountNumber number,
    List<BillableAgreement> agreements,
    Reliefs reliefs,
    ContractedVolumes contracted) {

  /** Fixed. */
  public BillableAccount {
    agreements = List.copyOf(agreements);
  }
}
