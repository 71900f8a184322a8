package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Energy;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** Lays out open reviews with what their reads are compared with, for a page at once. */
@Dependent
class OpenReviews {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private PointRecords records;
  @Inject private PhotoAlbum photos;
  @Inject private ServicePoints points;

  /** The reviews of these submissions, in this order. */
  List<ReadReviewView> views(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ReadReview> reviews =
        ids.stream().map(id -> meter.find(ReadReview.class, id)).filter(Objects::nonNull).toList();
    Map<UUID, Submission> submissions = submissions(ids);
    Map<UUID, AccountId> accounts = accounts(ids);
    Set<UUID> withPhoto = photos.among(ids);
    Map<ServicePointId, PointFile> files = files(submissions.values().stream().toList());
    return reviews.stream()
        .map(
            review ->
                view(
                    review,
                    files.get(submissions.get(review.submissionId()).point()),
                    new Beside(
                        Optional.ofNullable(accounts.get(review.submissionId())),
                        withPhoto.contains(review.submissionId()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Map<UUID, Submission> submissions(List<UUID> ids) {
    return meter
        .createNamedQuery("Submission.withIds", Submission.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Submission::id, Function.identity()));
  }

  private Map<UUID, AccountId> accounts(List<UUID> ids) {
    return customer
        .createNamedQuery("ReadReceipt.accounts", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> new AccountId((Long) row[1])));
  }

  /** A year back is enough to find the read before. */
  private Map<ServicePointId, PointFile> files(List<Submission> submissions) {
    Map<ServicePointId, LocalDate> since =
        submissions.stream()
            .collect(
                Collectors.toMap(
                    Submission::point,
                    submission -> submission.readOn().minusYears(1),
                    (one, other) -> one.isBefore(other) ? one : other));
    Map<ServicePointId, ServicePointView> views = points.of(since.keySet());
    Map<ServicePointId, List<InstalledMeter>> meters = records.meters(since.keySet());
    Map<ServicePointId, List<StoredRead>> reads = records.reads(since);
    return since.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                point ->
                    new PointFile(
                        views.get(point),
                        meters.get(point),
                        Optional.empty(),
                        StoredRead.standing(reads.get(point)))));
  }

  private static Optional<ReadReviewView> view(ReadReview review, PointFile file, Beside beside) {
    return file.standing().stream()
        .filter(stored -> stored.submission().equals(review.submissionId()))
        .findFirst()
        .flatMap(
            stored ->
                file.meterOn(stored.readOn())
                    .map(meter -> view(review, new Waiting(file, meter, stored), beside)));
  }

  private static ReadReviewView view(ReadReview review, Waiting waiting, Beside beside) {
    StoredRead read = waiting.read();
    Optional<StoredRead> last = waiting.file().last(waiting.meter(), read.readOn(), read::equals);
    Optional<StoredRead> next = waiting.file().next(waiting.meter(), read.readOn(), read::equals);
    return new ReadReviewView(
        read.submission(),
        beside.account(),
        waiting.file().point(),
        waiting.meter().plate().serial(),
        read.readOn(),
        read.values(),
        last.map(StoredRead::values).orElse(Map.of()),
        last.map(StoredRead::readOn),
        next.map(StoredRead::values).orElse(Map.of()),
        next.map(StoredRead::readOn),
        next.filter(after -> isAbove(read, after)).isPresent(),
        review.doubts(),
        Energy.of(review.detail()),
        review.raisedOn(),
        beside.photo());
  }

  private static boolean isAbove(StoredRead read, StoredRead next) {
    return !next.read().rolledOver()
        && next.values().entrySet().stream()
            .anyMatch(
                value ->
                    value
                            .getValue()
                            .compareTo(read.values().getOrDefault(value.getKey(), Energy.ZERO))
                        < 0);
  }

  /** What is kept beside a doubted read: whose it is, and whether a photograph came with it. */
  private record Beside(Optional<AccountId> account, boolean photo) {}

  /** A doubted read in its surroundings. */
  private record Waiting(PointFile file, InstalledMeter meter, StoredRead read) {}
}
