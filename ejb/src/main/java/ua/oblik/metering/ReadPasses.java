package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountProofs;
import ua.oblik.account.LinkForm;
import ua.oblik.account.ProofOutcome;
import ua.oblik.domain.picture.Picture;
import ua.oblik.supply.ServicePointId;

/**
 * Takes reads from people without a login. A pass stands in the place of the link between login and
 * account: it is got by the number of the account and a proof, or comes in a letter, allows the
 * reads of that account and nothing else, each service point once, and ends soon.
 */
@Stateless
public class ReadPasses {
  @Inject private AccountProofs proofs;
  @Inject private PassBook passes;
  @Inject private PassSheets sheets;
  @Inject private ReadDesk desk;
  @Inject private ReadNotices notices;

  /** Gives a pass to who proves an account; nothing tells which half was wrong. */
  public PassOutcome open(LinkForm form) {
    ProofOutcome outcome = proofs.prove(form);
    if (outcome instanceof ProofOutcome.Proved proved) {
      return new PassOutcome.Opened(passes.issueProved(proved.account()));
    }
    return new PassOutcome.NotProved(((ProofOutcome.NotProved) outcome).answer());
  }

  /** What the holder of a pass may see; empty if there is no such pass. */
  public Optional<PassView> find(String secret) {
    return passes.find(secret).map(this::view);
  }

  private PassView view(ReadPass pass) {
    boolean good = passes.isGood(pass);
    Set<ServicePointId> used = passes.used(pass);
    List<ReadSheet> open =
        good
            ? sheets.of(pass.account()).stream()
                .filter(sheet -> !used.contains(sheet.point().id()))
                .filter(sheet -> pass.allows(sheet.effectiveOn()))
                .toList()
            : List.of();
    return new PassView(
        sheets.numberOf(pass.account()),
        pass.origin(),
        good,
        pass.lastDay(),
        open,
        sheets.reads(pass.account(), passes.receipts(pass)));
  }

  /** Tells what would become of reads; empty if the pass does not allow them. */
  public Optional<ReadCheck> check(String secret, ReadSubmission submission) {
    return allowed(secret, submission).map(pass -> desk.check(pass.account(), submission));
  }

  /** Stores reads, or says why not; empty if the pass does not allow them, or no longer. */
  public Optional<ReadOutcome> submit(String secret, ReadSubmission submission) {
    return submit(secret, submission, Optional.empty());
  }

  /** The same with a photograph of the meter: reads lower than the last then wait for staff. */
  public Optional<ReadOutcome> submitWithPhoto(
      String secret, ReadSubmission submission, Picture photo) {
    return submit(secret, submission, Optional.of(photo));
  }

  private Optional<ReadOutcome> submit(
      String secret, ReadSubmission submission, Optional<Picture> photo) {
    Optional<ReadPass> found = passes.find(secret);
    found.ifPresent(pass -> sheets.lock(pass.account()));
    return allowed(secret, submission).map(pass -> submit(pass, submission, photo));
  }

  private ReadOutcome submit(ReadPass pass, ReadSubmission submission, Optional<Picture> photo) {
    ReadOutcome outcome = desk.submit(pass.account(), submission, photo, pass.origin().actor());
    if (outcome instanceof Accepted accepted) {
      passes.use(pass, accepted);
      if (!accepted.repeated()) {
        notices.receivedFromStranger(pass.account(), accepted);
      }
    }
    return outcome;
  }

  /** Good, of a point that was not entered by it, for a day it is meant for. */
  private Optional<ReadPass> allowed(String secret, ReadSubmission submission) {
    return passes
        .find(secret)
        .filter(passes::isGood)
        .filter(pass -> pass.allows(sheets.effectiveOn(submission.readOn())))
        .filter(
            pass ->
                sheets
                    .pointOf(pass.account(), submission)
                    .filter(point -> passes.used(pass).contains(point))
                    .isEmpty());
  }
}
