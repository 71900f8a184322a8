package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.domain.account.AccountNumber;

/**
 * Takes register reads from customers. A submission and its receipt are stored in one transaction
 * over both schemas; the same reads submitted again, even at the same moment, get the same receipt.
 */
@Stateless
public class ReadIntake {
  @Inject private AccountAccess access;
  @Inject private Accounts accounts;
  @Inject private SuppliedPoints supplied;
  @Inject private ReadJudge judge;
  @Inject private Submissions submissions;

  /**
   * Tells what would become of reads if they were submitted now.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to act on
   */
  public ReadCheck check(AccountNumber number, ReadSubmission submission) {
    AccountId account = access.require(number, AccessLevel.ACT);
    return judge.examine(supplied.meant(account, submission), submission).check();
  }

  /**
   * Stores reads, or says why not.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to act on
   */
  public ReadOutcome submit(AccountNumber number, ReadSubmission submission) {
    AccountId account = access.require(number, AccessLevel.ACT);
    accounts.lock(account);
    List<SuppliedPoint> meant = supplied.meant(account, submission);
    supplied.lock(meant);
    Examination examination = judge.examine(meant, submission);
    return examination
        .judged()
        .<ReadOutcome>map(judged -> submissions.store(account, judged))
        .orElseGet(() -> examination.notTaken().orElseThrow());
  }
}
