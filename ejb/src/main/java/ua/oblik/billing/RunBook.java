package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.listing.ListQuery;

/** The runs and their shards as they are kept. */
@Dependent
class RunBook {
  private static final ListSelect<UUID> LIST =
      new ListSelect<>(
              "r.id", "bill_run r", "r.started_at desc nulls first, r.id", row -> row.uuid("id"))
          .sort("run", "r.period_from")
          .sort("state", "r.state")
          .sort("startedAt", "r.started_at")
          .equal("state", "r.state")
          .equal("month", "to_char(r.period_from, 'YYYY-MM')")
          .choice("mode", "PREVIEW", "r.preview")
          .choice("mode", "POSTING", "not r.preview")
          .begins("to_char(r.period_from, 'YYYY-MM')", "to_char(r.period_from, 'MM.YYYY')");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private Turnstile turnstile;

  /** Waits until nobody else asks for a run of the month. */
  void takeTurn(YearMonth month) {
    turnstile.enter("bill run of " + month);
  }

  /** Stores a new run. */
  UUID enter(BillRun run) {
    customer.persist(run);
    customer.flush();
    return run.id();
  }

  /** The latest run that posts, or posted, a month. */
  Optional<BillRun> posting(YearMonth month) {
    return customer
        .createNamedQuery("BillRun.posting", BillRun.class)
        .setParameter("month", month.atDay(1))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Runs that are asked for, at work, or cut off and not taken up since. */
  List<BillRun> unfinished() {
    return customer.createNamedQuery("BillRun.unfinished", BillRun.class).getResultList();
  }

  /** The runs that a question of staff finds, the latest first. */
  List<BillRun> find(ListQuery query) {
    return LIST.rows(database, query).stream().map(this::found).toList();
  }

  /** How many they are. */
  long count(ListQuery query) {
    return LIST.count(database, query);
  }

  /** Makes the shards of the stage that a run cut off has not made yet. */
  void openShards(BillRun run, Instant now) {
    for (int shard = 0; shard < run.shards(); shard++) {
      BillRunShard.Key key = new BillRunShard.Key(run.id(), run.stage(), shard);
      if (customer.find(BillRunShard.class, key) == null) {
        customer.persist(new BillRunShard(key, now));
      }
    }
  }

  /** A shard of the stage that the run is at. */
  BillRunShard shard(BillRun run, int shard) {
    return customer.find(BillRunShard.class, new BillRunShard.Key(run.id(), run.stage(), shard));
  }

  /** What all shards of a stage have counted. */
  ChunkResult sums(BillRun run, RunStage stage) {
    return shards(run).stream()
        .filter(shard -> shard.stage() == stage)
        .map(BillRunShard::sums)
        .reduce(ChunkResult.NONE, ChunkResult::plus);
  }

  /** The run as staff see it: counted while calculated, then while posted. */
  BillRunStatus status(BillRun run) {
    boolean calculated = shards(run).stream().noneMatch(shard -> shard.stage() == RunStage.POST);
    return run.status(
        sums(run, calculated ? RunStage.CALCULATE : RunStage.POST), sums(run, RunStage.UNDO));
  }

  /** When the run or one of its shards last gave a sign of life. */
  Instant lastHeartbeat(BillRun run) {
    return shards(run).stream()
        .map(BillRunShard::heartbeatAt)
        .reduce(run.heartbeatAt(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** The run of an id, if there is one. */
  Optional<BillRun> find(UUID id) {
    return Optional.ofNullable(customer.find(BillRun.class, id));
  }

  /**
   * The run of an id.
   *
   * @throws NotFoundException if there is none
   */
  BillRun found(UUID id) {
    return required(customer.find(BillRun.class, id));
  }

  /**
   * The same, locked until the end of the transaction.
   *
   * @throws NotFoundException if there is none
   */
  BillRun locked(UUID id) {
    return required(customer.find(BillRun.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  RunFigures figures() {
    return new RunFigures(customer);
  }

  private List<BillRunShard> shards(BillRun run) {
    return customer
        .createNamedQuery("BillRunShard.ofRun", BillRunShard.class)
        .setParameter("run", run.id())
        .getResultList();
  }

  private static BillRun required(BillRun run) {
    if (run == null) {
      throw new NotFoundException("bill-run-not-found");
    }
    return run;
  }
}
