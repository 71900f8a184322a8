package ua.oblik.metering;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillableAccount;
import ua.oblik.account.BillableAccounts;
import ua.oblik.account.BillableAgreement;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/**
 * Opens what the reads of a chunk are to be examined against, in a constant number of statements.
 */
@Dependent
class ChunkFiles {

  @Inject private Accounts accounts;
  @Inject private BillableAccounts billable;
  @Inject private ServicePoints points;
  @Inject private PointFiles files;

  /**
   * Whose read it is, of which point.
   *
   * @param account whose
   * @param point where
   * @param household whether only whole kilowatt-hours are taken
   */
  record Subject(AccountId account, ServicePointId point, boolean household) {}

  /** The one point a read can be meant for, or why there is none. */
  record Answer(Optional<Subject> subject, Optional<String> refusal) {
    static Answer refused(String reason) {
      return new Answer(Optional.empty(), Optional.of(reason));
    }
  }

  /** Opens the files of all points of all accounts of the reads; the points stay locked. */
  Opened open(List<ImportedRead> reads) {
    Set<AccountNumber> numbers = new TreeSet<>();
    reads.forEach(read -> read.account().ifPresent(numbers::add));
    Map<AccountNumber, AccountId> ids = accounts.find(numbers);
    Map<AccountId, BillableAccount> found = billable.of(ids.values());
    Set<ServicePointId> wanted = new TreeSet<>();
    for (BillableAccount account : found.values()) {
      account.agreements().forEach(agreement -> wanted.add(agreement.point()));
    }
    points.lock(wanted);
    Map<ServicePointId, ServicePointView> views = points.of(wanted);
    return new Opened(ids, found, views, files.open(views.values()));
  }

  /** The files of a chunk. A read that was found fit is in its file when the next is examined. */
  static final class Opened {
    private final Map<AccountNumber, AccountId> known;
    private final Map<AccountId, BillableAccount> accounts;
    private final Map<ServicePointId, ServicePointView> points;
    private final Map<ServicePointId, PointFile> files;
    private final Map<ServicePointId, StoredRead> unfiled = new HashMap<>();
    private long added;

    Opened(
        Map<AccountNumber, AccountId> known,
        Map<AccountId, BillableAccount> accounts,
        Map<ServicePointId, ServicePointView> points,
        Map<ServicePointId, PointFile> files) {
      this.known = known;
      this.accounts = accounts;
      this.points = points;
      this.files = new HashMap<>(files);
    }

    Answer meant(ImportedRead read) {
      Optional<AccountId> account = read.account().map(known::get);
      if (account.isEmpty()) {
        return Answer.refused("ACCOUNT_UNKNOWN");
      }
      LocalDate day = read.readOn().orElseThrow();
      Map<ServicePointId, BillableAgreement> meant = new TreeMap<>();
      for (BillableAgreement agreement : accounts.get(account.get()).agreements()) {
        if (reaches(agreement, day) && isNamed(agreement.point(), read.point())) {
          meant.put(agreement.point(), agreement);
        }
      }
      if (isNowhere(account.get(), read.point())) {
        return Answer.refused("POINT_UNKNOWN");
      }
      if (meant.size() != 1) {
        ReadRefusal refusal =
            meant.isEmpty() ? ReadRefusal.NO_AGREEMENT : ReadRefusal.POINT_NOT_CHOSEN;
        return Answer.refused(refusal.name());
      }
      BillableAgreement agreement = meant.values().iterator().next();
      return new Answer(
          Optional.of(new Subject(account.get(), agreement.point(), household(agreement, day))),
          Optional.empty());
    }

    /** The file with what has been added to it: most points have one row, and nobody asks again. */
    PointFile file(Subject subject) {
      StoredRead stored = unfiled.remove(subject.point());
      if (stored != null) {
        files.computeIfPresent(subject.point(), (point, file) -> file.with(stored));
      }
      return files.get(subject.point());
    }

    /**
     * Puts a read that will be stored into its file, which has been asked for. Each of a chunk is
     * recorded a microsecond after the one before: of two that count for one day the later is known
     * for ever.
     */
    StoredRead add(Subject subject, JudgedRead judged, Stamp stamp) {
      StoredRead stored = stored(judged, stamp);
      added++;
      unfiled.put(subject.point(), stored);
      return stored;
    }

    private StoredRead stored(JudgedRead judged, Stamp stamp) {
      Set<RegisterCode> rolledOver = new TreeSet<>(judged.read().values().keySet());
      rolledOver.removeIf(register -> !judged.rolledOver(register));
      return new StoredRead(
          UuidCreator.getTimeOrderedEpochPlus1(),
          judged.meter().meterId(),
          judged.effectiveOn(),
          judged.read(),
          rolledOver,
          judged.replaces().map(StoredRead::submission).orElse(null),
          new Stamp(stamp.actor(), stamp.today(), stamp.at().plus(added, ChronoUnit.MICROS)),
          judged.doubt().isPresent() ? ReviewState.OPEN : null);
    }

    /** A point of somebody else is as good as none. */
    private boolean isNowhere(AccountId account, String eic) {
      return !eic.isEmpty()
          && accounts.get(account).agreements().stream()
              .noneMatch(agreement -> isNamed(agreement.point(), eic));
    }

    private boolean isNamed(ServicePointId point, String eic) {
      return eic.isEmpty() || points.get(point).code().value().equalsIgnoreCase(eic);
    }

    /** The closing read of an agreement is dated the day after. */
    private static boolean reaches(BillableAgreement agreement, LocalDate day) {
      return agreement.inForce().contains(day) || agreement.inForce().until().equals(day);
    }

    private static boolean household(BillableAgreement agreement, LocalDate day) {
      return agreement
          .terms()
          .on(day)
          .or(
              () ->
                  agreement.terms().eras().stream()
                      .map(era -> era.value())
                      .reduce((first, second) -> second))
          .map(terms -> terms.customerClass().isHousehold())
          .orElse(true);
    }
  }
}
