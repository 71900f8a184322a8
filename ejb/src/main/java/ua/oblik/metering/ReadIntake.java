package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Takes register reads from customers. A submission and its receipt are stored in one transaction
 * over both schemas; the same reads submitted again, even at the same moment, get the same receipt.
 */
@Stateless
public class ReadIntake {
  @Inject private AccountAccess access;
  @Inject private ReadDesk desk;
  @Inject private ReadNotices notices;
  @Inject private CurrentUser caller;

  /**
   * Tells what would become of reads if they were submitted now.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to act on
   */
  public ReadCheck check(AccountNumber number, ReadSubmission submission) {
    return desk.check(access.require(number, AccessLevel.ACT), submission);
  }

  /**
   * Stores reads, or says why not.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to act on
   */
  public ReadOutcome submit(AccountNumber number, ReadSubmission submission) {
    return submit(number, submission, Optional.empty());
  }

  /**
   * Stores reads with a photograph of the meter, or says why not. Reads lower than the last are
   * stored too, and wait for staff.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to act on
   */
  public ReadOutcome submitWithPhoto(
      AccountNumber number, ReadSubmission submission, Picture photo) {
    return submit(number, submission, Optional.of(photo));
  }

  private ReadOutcome submit(
      AccountNumber number, ReadSubmission submission, Optional<Picture> photo) {
    AccountId account = access.require(number, AccessLevel.ACT);
    ReadOutcome outcome = desk.submit(account, submission, photo, caller.actor());
    if (outcome instanceof Accepted accepted
        && !accepted.repeated()
        && caller.can(Capability.SUBMIT_OWN_READS)) {
      notices.received(account, accepted);
    }
    return outcome;
  }
}
