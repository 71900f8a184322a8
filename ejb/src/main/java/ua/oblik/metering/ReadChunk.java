package ua.oblik.metering;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportWork;
import ua.oblik.filing.ImportWork.TakenUp;
import ua.oblik.filing.RowOutcome;

/**
 * Takes a chunk of imported reads: each is examined by the rules that a customer's read is examined
 * by, and what is fit is stored, with its receipt and with what became of the row, in one
 * transaction over both schemas.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadChunk {

  @Inject private ChunkFiles files;
  @Inject private BulkSubmissions submissions;
  @Inject private MeteringRules rules;
  @Inject private ImportWork work;
  @Inject private BusinessClock clock;

  /** Takes the reads, beside whoever begins it; the answer is how many they were. */
  @Asynchronous
  public Future<Integer> take(TakenUp of, List<ImportedRead> reads) {
    LocalDate today = clock.today();
    Stamp stamp = new Stamp(of.actor(), today, clock.now());
    IntakeRules inForce =
        new IntakeRules(rules.window(today), rules.limits(today), rules.estimation(today));
    Map<Long, String> before =
        work.takenBefore(of.id(), reads.stream().map(ImportedRead::row).toList());
    ChunkFiles.Opened opened = files.open(reads);
    List<BulkSubmissions.Fit> fit = new ArrayList<>();
    List<ImportRow> rows = new ArrayList<>(reads.size());
    for (ImportedRead read : reads) {
      Judged judged =
          before.containsKey(read.row())
              ? Judged.taken(before.get(read.row()))
              : judge(read, opened, new Intake(inForce, source(of)), stamp);
      judged.fit().ifPresent(fit::add);
      rows.add(row(read, judged));
    }
    submissions.store(fit, stamp);
    work.keep(of.id(), rows);
    return new AsyncResult<>(rows.size());
  }

  /** What becomes of a row, and what is to be stored of it. */
  private record Judged(
      RowOutcome outcome, String reason, String reference, Optional<BulkSubmissions.Fit> fit) {
    static Judged taken(String before) {
      return new Judged(RowOutcome.DUPLICATE, "READ_BEFORE", before, Optional.empty());
    }

    static Judged rejected(String reason) {
      return new Judged(RowOutcome.REJECTED, reason, "", Optional.empty());
    }
  }

  /** By which rules a read is taken, and from whom it is. */
  private record Intake(IntakeRules rules, ReadSource source) {}

  /** The files of customers are theirs, all others the system operator's. */
  private static ReadSource source(TakenUp of) {
    return of.owner().isPresent() ? ReadSource.CUSTOMER : ReadSource.SYSTEM_OPERATOR;
  }

  private static Judged judge(
      ImportedRead read, ChunkFiles.Opened opened, Intake intake, Stamp stamp) {
    if (!read.fault().isEmpty()) {
      return Judged.rejected(read.fault());
    }
    if (read.readOn().isEmpty()) {
      return Judged.rejected("DATE");
    }
    ChunkFiles.Answer meant = opened.meant(read);
    if (meant.refusal().isPresent()) {
      return Judged.rejected(meant.refusal().get());
    }
    ChunkFiles.Subject subject = meant.subject().orElseThrow();
    Examination examination =
        new ReadExaminer(
                opened.file(subject),
                subject.household(),
                intake.rules(),
                stamp.today(),
                intake.source())
            .examine(read.submission());
    if (examination.judged().isEmpty()) {
      return Judged.rejected(reason(examination.notTaken().orElseThrow()));
    }
    JudgedRead judged = examination.judged().get();
    if (judged.stored().isPresent()) {
      return Judged.taken(judged.stored().get().submission().toString());
    }
    StoredRead stored = opened.add(subject, judged, stamp);
    return new Judged(
        judged.doubt().isPresent() ? RowOutcome.QUESTIONABLE : RowOutcome.ACCEPTED,
        judged.doubt().map(doubt -> doubt.reasons().get(0).name()).orElse(""),
        stored.submission().toString(),
        Optional.of(new BulkSubmissions.Fit(subject.account(), judged, stored)));
  }

  private static String reason(NotTaken answer) {
    if (answer instanceof ConfirmationNeeded asked) {
      return asked.needed().name();
    }
    return ((Refused) answer).reason().name();
  }

  private static ImportRow row(ImportedRead read, Judged judged) {
    return new ImportRow(
        read.row(),
        read.line(),
        judged.outcome(),
        judged.reason(),
        read.accountText(),
        read.point(),
        Money.ZERO,
        judged.reference());
  }
}
