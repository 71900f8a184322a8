package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.picture.Picture;

/**
 * Judges and stores reads of an account for whoever has been found allowed to enter them: one way
 * for the cabinet, the programs, and people without a login.
 */
@Dependent
class ReadDesk {
  @Inject private Accounts accounts;
  @Inject private SuppliedPoints supplied;
  @Inject private ReadJudge judge;
  @Inject private Submissions submissions;
  @Inject private PhotoAlbum photos;

  /** Tells what would become of reads if they were submitted now. */
  ReadCheck check(AccountId account, ReadSubmission submission) {
    ReadSubmission asked = confirming(submission, false);
    return judge.examine(supplied.meant(account, asked), asked).check();
  }

  /**
   * Stores reads, or says why not.
   *
   * @param photo of the meter, kept with them; with it reads lower than the last go to staff. Reads
   *     that had been stored before, perhaps by somebody else, keep what they have
   * @param actor who enters them
   */
  ReadOutcome submit(
      AccountId account, ReadSubmission submission, Optional<Picture> photo, String actor) {
    accounts.lock(account);
    ReadSubmission asked = confirming(submission, photo.isPresent());
    List<SuppliedPoint> meant = supplied.meant(account, asked);
    supplied.lock(meant);
    Examination examination = judge.examine(meant, asked);
    if (examination.judged().isEmpty()) {
      return examination.notTaken().orElseThrow();
    }
    Accepted accepted =
        submissions.store(account, examination.judged().get(), actor, Submissions.CORRECTION);
    photo
        .filter(picture -> !accepted.repeated())
        .ifPresent(picture -> photos.keep(accepted.submission(), picture, actor));
    return accepted;
  }

  /** Only a photograph that came along confirms that there is one. */
  private static ReadSubmission confirming(ReadSubmission submission, boolean photo) {
    Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
    confirmed.addAll(submission.confirmed());
    confirmed.remove(Confirmation.PHOTO_SENT);
    if (photo) {
      confirmed.add(Confirmation.PHOTO_SENT);
    }
    return new ReadSubmission(
        submission.readOn(), submission.values(), confirmed, submission.point());
  }
}
