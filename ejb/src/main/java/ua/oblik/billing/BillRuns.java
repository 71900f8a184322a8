package ua.oblik.billing;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.listing.ListQuery;

/**
 * What the system remembers of bill runs: asked for once by key, moved on chunk by chunk, resumed
 * after a crash, reconciled at the end of each stage. The job only drives it.
 */
@Stateless
public class BillRuns {
  /** A run whose heartbeat is older than this has lost its server. */
  static final Duration STALE_AFTER = Duration.ofSeconds(60);

  @Inject private RunBook book;
  @Inject private VatSeries vatSeries;
  @EJB private Billing billing;
  @EJB private BusinessClock clock;
  @EJB private Parameters parameters;

  /**
   * The run for a request. A month is posted by one run only, so asking again answers the same run,
   * until that run is undone: then staff, and only they, may begin another. Every preview is a new
   * one, unless it was asked for under its id before.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public UUID request(RunRequest request) {
    book.takeTurn(request.month());
    if (book.find(request.id()).isPresent()) {
      return request.id();
    }
    if (request.mode() == RunMode.PREVIEW) {
      return enter("preview:" + request.month() + ":" + request.id(), request);
    }
    Optional<BillRun> last = book.posting(request.month());
    if (last.isEmpty()) {
      return enter("monthly:" + request.month(), request);
    }
    boolean again =
        last.get().state() == RunState.UNDONE && !ReleasePolicy.isSystem(request.actor());
    return again ? enter(last.get().nextKey(), request) : last.get().id();
  }

  private UUID enter(String key, RunRequest request) {
    LocalDate today = clock.today();
    ReleasePolicy policy = ReleasePolicy.valueOf(parameters.text("billing.run-release", today));
    BillRun run = new BillRun(key, request, today, policy.concerns(request.actor()));
    run.expectJob(clock.now());
    return book.enter(run);
  }

  /**
   * Counts the scope and makes the shards of the stage, those that a run cut off has not made yet.
   * Step "select".
   */
  public void begin(UUID id) {
    BillRun run = book.locked(id);
    Instant now = clock.now();
    book.openShards(run, now);
    run.begin(book.figures().accountsInScope(run.month()), now);
  }

  /** Shards of a run. */
  public int shards(UUID id) {
    return book.found(id).shards();
  }

  /** The next accounts of a shard by ascending id, after those that are done; empty at the end. */
  public List<AccountId> nextAccounts(UUID id, int shard, AccountId after) {
    BillRun run = book.found(id);
    return book.figures().accountsAfter(run.month(), page(run, shard, after));
  }

  /**
   * The next accounts of a shard that came into scope after it had passed them, by ascending id;
   * empty at the end. Step "late", when all others are stored.
   */
  public List<AccountId> lateAccounts(UUID id, int shard, AccountId after) {
    BillRun run = book.found(id);
    long last = after == null ? 0 : after.value();
    return book.figures().accountsLeft(run, new ShardPage(shard, run.shards(), last));
  }

  private ShardPage page(BillRun run, int shard, AccountId after) {
    long last = after == null ? book.shard(run, shard).lastAccountId() : after.value();
    return new ShardPage(shard, run.shards(), last);
  }

  /** Bills a chunk of accounts and moves the shard on, both in the chunk's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bill(UUID id, int shard, List<AccountId> accounts) {
    BillRun run = book.found(id);
    ChunkResult chunk = billing.billChunk(run.pass(), accounts);
    book.shard(run, shard).advance(accounts.get(accounts.size() - 1), chunk, clock.now());
  }

  /**
   * Reads the stored outcome back and compares counts and sums with what the run counted. Step
   * "reconcile".
   *
   * @throws IllegalStateException if anything differs, which fails the run
   */
  public void reconcile(UUID id) {
    BillRun run = book.locked(id);
    run.enter("reconcile", clock.now());
    ChunkResult counted = book.sums(run, run.stage());
    run.reconcile(book.figures().reconcile(run, counted), counted.done(), clock.now());
  }

  /**
   * Ends the stage. A posted run has its invoices with VAT numbered first, all in this one
   * transaction, so that their series has no hole. Step "publish".
   */
  public void publish(UUID id) {
    BillRun run = book.locked(id);
    if (run.posts()) {
      vatSeries.number(run.id(), run.businessDay(), clock.today());
    }
    run.finish(clock.now());
  }

  /** Marks the run failed, with the reason for staff. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void fail(UUID id, String reason) {
    book.locked(id).fail(reason, clock.now());
  }

  /**
   * Marks runs interrupted whose heartbeat has stopped, and answers which, with those that were
   * marked before and that nobody has taken up since.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<UUID> interruptStale() {
    Instant limit = clock.now().minus(STALE_AFTER);
    return book.unfinished().stream()
        .filter(run -> book.lastHeartbeat(run).isBefore(limit))
        .map(
            run -> {
              run.interrupt();
              return run.id();
            })
        .toList();
  }

  /**
   * A run as staff see it.
   *
   * @throws ua.oblik.NotFoundException if there is no such run
   */
  public BillRunStatus status(UUID id) {
    return book.status(book.found(id));
  }

  /** The runs that a question of staff finds, the latest first. */
  public List<BillRunStatus> find(ListQuery query) {
    return book.find(query).stream().map(book::status).toList();
  }

  /** How many they are. */
  public long count(ListQuery query) {
    return book.count(query);
  }
}
