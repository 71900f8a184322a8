package ua.oblik.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Money;

/**
 * How far one shard of a run has come. It moves in the transaction of the chunk that it counts, so
 * after a crash it stands exactly where the bills stand.
 */
@Entity
@Table(name = "bill_run_shard")
@IdClass(BillRunShard.Key.class)
@NamedQuery(
    name = "BillRunShard.ofRun",
    query = "select s from BillRunShard s where s.runId = :run order by s.stage, s.shard")
class BillRunShard {
  @Id
  @Column(name = "run_id")
  private UUID runId;

  @Id
  @Enumerated(EnumType.STRING)
  private RunStage stage;

  @Id private short shard;

  @Column(name = "last_account_id")
  private long lastAccountId;

  private long billed;
  private long parked;
  private long skipped;

  @Column(name = "total_kopiykas")
  private Money total;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  @Version private long version;

  /** For JPA. */
  protected BillRunShard() {}

  BillRunShard(Key key, Instant now) {
    this.runId = key.runId;
    this.stage = key.stage;
    this.shard = key.shard;
    this.total = Money.ZERO;
    this.heartbeatAt = now;
  }

  void advance(AccountId last, ChunkResult chunk, Instant now) {
    // An account that was picked up late has a lower id than those before it.
    lastAccountId = Math.max(lastAccountId, last.value());
    billed += chunk.billed();
    parked += chunk.parked();
    skipped += chunk.skipped();
    total = total.plus(chunk.total());
    heartbeatAt = now;
  }

  RunStage stage() {
    return stage;
  }

  long lastAccountId() {
    return lastAccountId;
  }

  Instant heartbeatAt() {
    return heartbeatAt;
  }

  ChunkResult sums() {
    return new ChunkResult(billed, parked, skipped, total);
  }

  /** Key of a shard. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID runId;
    private RunStage stage;
    private short shard;

    /** For JPA. */
    protected Key() {}

    Key(UUID runId, RunStage stage, int shard) {
      this.runId = runId;
      this.stage = stage;
      this.shard = (short) shard;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && shard == key.shard
          && stage == key.stage
          && Objects.equals(runId, key.runId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(runId, stage, shard);
    }
  }
}
