package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;

/** The runs and their shards as they are kept. */
@Dependent
class RunBook {

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

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

  /** Runs that are asked for or at work. */
  List<BillRun> unfinished() {
    return customer.createNamedQuery("BillRun.unfinished", BillRun.class).getResultList();
  }

  /** The latest runs, newest first. */
  List<BillRun> latest(int atMost) {
    return customer
        .createNamedQuery("BillRun.latest", BillRun.class)
        .setMaxResults(atMost)
        .getResultList();
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
