package ua.oblik.billing;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;

/**
 * What the system remembers of bill runs: asked for once by key, moved on chunk by chunk, resumed
 * after a crash, reconciled at the end. The job only drives it.
 */
@Stateless
public class BillRuns {
  /** A run whose heartbeat is older than this has lost its server. */
  static final Duration STALE_AFTER = Duration.ofSeconds(60);

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @EJB private Billing billing;
  @EJB private BusinessClock clock;

  /**
   * The run for a request. A month is posted by one run only, so asking again answers the same run;
   * every preview is a new one.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public UUID request(RunRequest request) {
    UUID id = UUID.randomUUID();
    String key =
        request.mode() == RunMode.POSTING
            ? "monthly:" + request.month()
            : "preview:" + request.month() + ":" + id;
    return customer
        .createNamedQuery("BillRun.byKey", BillRun.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(BillRun::id)
        .orElseGet(() -> store(new BillRun(id, key, request, clock.today())));
  }

  private UUID store(BillRun run) {
    customer.persist(run);
    customer.flush();
    return run.id();
  }

  /**
   * Counts the scope and makes the shards, those that a run cut off has not made yet. Step
   * "select".
   */
  public void begin(UUID id) {
    BillRun run = locked(id);
    Instant now = clock.now();
    for (int shard = 0; shard < run.shards(); shard++) {
      if (customer.find(BillRunShard.class, new BillRunShard.Key(id, shard)) == null) {
        customer.persist(new BillRunShard(id, shard, now));
      }
    }
    run.begin(new RunFigures(customer).accountsInScope(run.month()), now);
  }

  /** Shards of a run. */
  public int shards(UUID id) {
    return found(id).shards();
  }

  /** The next accounts of a shard by ascending id, after those that are done; empty at the end. */
  public List<AccountId> nextAccounts(UUID id, int shard, AccountId after) {
    BillRun run = found(id);
    long last = after == null ? shard(id, shard).lastAccountId() : after.value();
    return new RunFigures(customer)
        .accountsAfter(run.month(), new ShardPage(shard, run.shards(), last));
  }

  /** Bills a chunk of accounts and moves the shard on, both in the chunk's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bill(UUID id, int shard, List<AccountId> accounts) {
    BillRun run = found(id);
    ChunkResult chunk = billing.billChunk(id, run.month(), run.mode(), accounts);
    shard(id, shard).advance(accounts.get(accounts.size() - 1), chunk, clock.now());
  }

  /**
   * Reads the stored outcome back and compares counts and sums with what the run counted. Step
   * "reconcile".
   *
   * @throws IllegalStateException if anything differs, which fails the run
   */
  public void reconcile(UUID id) {
    BillRun run = locked(id);
    run.enter("reconcile", clock.now());
    run.reconcile(new RunFigures(customer).reconcile(run, sums(id)), clock.now());
  }

  /** Marks the run complete. Step "publish". */
  public void publish(UUID id) {
    locked(id).complete(clock.now());
  }

  /** Marks the run failed, with the reason for staff. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void fail(UUID id, String reason) {
    locked(id).fail(reason, clock.now());
  }

  /** Marks runs interrupted whose heartbeat has stopped, and answers which. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<UUID> interruptStale() {
    Instant limit = clock.now().minus(STALE_AFTER);
    return customer.createNamedQuery("BillRun.unfinished", BillRun.class).getResultList().stream()
        .filter(run -> run.state() == RunState.RUNNING)
        .filter(run -> lastHeartbeat(run).isBefore(limit))
        .map(
            run -> {
              run.interrupt();
              return run.id();
            })
        .toList();
  }

  private Instant lastHeartbeat(BillRun run) {
    return shardsOf(run.id()).stream()
        .map(BillRunShard::heartbeatAt)
        .reduce(run.heartbeatAt(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /**
   * A run as staff see it.
   *
   * @throws NotFoundException if there is no such run
   */
  public BillRunStatus status(UUID id) {
    return found(id).status(sums(id));
  }

  /** The latest runs, newest first, at most 50. */
  public List<BillRunStatus> latest() {
    return customer
        .createNamedQuery("BillRun.latest", BillRun.class)
        .setMaxResults(50)
        .getResultList()
        .stream()
        .map(run -> run.status(sums(run.id())))
        .toList();
  }

  private ChunkResult sums(UUID id) {
    return shardsOf(id).stream()
        .map(BillRunShard::sums)
        .reduce(ChunkResult.NONE, ChunkResult::plus);
  }

  private List<BillRunShard> shardsOf(UUID id) {
    return customer
        .createNamedQuery("BillRunShard.ofRun", BillRunShard.class)
        .setParameter("run", id)
        .getResultList();
  }

  private BillRunShard shard(UUID id, int shard) {
    return customer.find(BillRunShard.class, new BillRunShard.Key(id, shard));
  }

  private BillRun found(UUID id) {
    return required(customer.find(BillRun.class, id));
  }

  private BillRun locked(UUID id) {
    return required(customer.find(BillRun.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static BillRun required(BillRun run) {
    if (run == null) {
      throw new NotFoundException("bill-run-not-found");
    }
    return run;
  }
}
