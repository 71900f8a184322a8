package ua.oblik.filing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.RowCopy;

/**
 * The memory of an import at work, for whoever works it off. Taking it up and ending it are
 * transactions of their own; rows are kept in the transaction of what came of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportWork {

  /** Without a sign of life for so long, an import was cut off. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  @Inject private CustomerDatabase customer;
  @Inject private KeptFiles files;
  @Inject private BusinessClock clock;

  /**
   * An import that was taken up.
   *
   * @param id which
   * @param actor who brought the file
   * @param rowsDone so many rows have their outcome; the first so many, unless their file is worked
   *     off in several lanes
   * @param layout how the file is written, if somebody has said so
   * @param owner whose file it is, if its rows may touch what is theirs only
   */
  public record TakenUp(
      UUID id, String actor, long rowsDone, Optional<String> layout, Optional<String> owner) {}

  /**
   * Takes up an import that waits, failed or was cut off; empty if somebody is at it or it ended.
   */
  public Optional<TakenUp> takeUp(UUID id) {
    String now = clock.now().toString();
    return customer.first(
        """
        update file_import set state = 'RUNNING', heartbeat_at = ?::timestamptz, reason = null, version = version + 1
        where id = ? and (state in ('RECEIVED', 'FAILED') or state = 'RUNNING' and heartbeat_at < ?::timestamptz)
        returning received_by, rows_done, layout, owner
        """,
        row ->
            new TakenUp(
                id,
                row.text("received_by"),
                row.number("rows_done"),
                Optional.ofNullable(row.text("layout")),
                Optional.ofNullable(row.text("owner"))),
        now,
        id,
        clock.now().minus(SILENCE).toString());
  }

  /** Imports that were cut off, or were never begun. */
  public List<UUID> cutOff(ImportKind kind) {
    return customer.list(
        "select id from file_import where kind = ? and state in ('RECEIVED', 'RUNNING')"
            + " and heartbeat_at < ?::timestamptz order by received_at",
        row -> row.uuid("id"),
        kind,
        clock.now().minus(SILENCE).toString());
  }

  /** The bytes of the file. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public InputStream open(UUID id) {
    return files.open(
        customer
            .first("select hash from file_import where id = ?", row -> row.bytes("hash"), id)
            .orElseThrow());
  }

  /** The checksum of the file's bytes, SHA-256 in hexadecimal. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String checksum(UUID id) {
    return customer
        .first(
            "select encode(hash, 'hex') as checksum from file_import where id = ?",
            row -> row.text("checksum"),
            id)
        .orElseThrow();
  }

  /** Which rows have their outcome, for files whose rows are not worked off one after another. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public BitSet rowsDone(TakenUp taken) {
    BitSet done = new BitSet();
    if (taken.rowsDone() > 0) {
      customer.list(
          "select row_no from file_import_row where import_id = ?",
          row -> {
            done.set(row.small("row_no"));
            return true;
          },
          taken.id());
    }
    return done;
  }

  /**
   * What came of rows when the same bytes came before for the same owner, by their numbers; those
   * that were not taken then are missing. A row that a later one of its file corrects is not to be
   * told from a new one otherwise.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<Long, String> takenBefore(UUID id, List<Long> rows) {
    Map<Long, String> taken = new HashMap<>();
    customer.list(
        """
        select r.row_no, r.reference from file_import f
        join file_import b on b.hash = f.hash and b.kind = f.kind and b.owner is not distinct from f.owner and b.id <> f.id
        join file_import_row r on r.import_id = b.id
        where f.id = ? and r.row_no = any(?) and r.outcome in ('ACCEPTED', 'QUESTIONABLE', 'DUPLICATE') and r.reference <> ''
        """,
        row -> taken.put(row.number("row_no"), row.text("reference")),
        id,
        rows);
    return taken;
  }

  /** Keeps what became of a chunk of rows, in the transaction that did it. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void keep(UUID id, List<ImportRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    RowCopy copy =
        RowCopy.into(
            "file_import_row",
            "import_id",
            "row_no",
            "line_no",
            "outcome",
            "reason",
            "account_text",
            "external_id",
            "amount_kopiykas",
            "reference");
    Map<RowOutcome, OutcomeSum> sums = new EnumMap<>(RowOutcome.class);
    for (ImportRow row : rows) {
      copy.row(
          id,
          row.rowNo(),
          row.lineNo(),
          row.outcome(),
          row.reason(),
          row.account(),
          row.externalId(),
          row.amount(),
          row.reference());
      sums.merge(row.outcome(), new OutcomeSum(1, row.amount()), OutcomeSum::plus);
    }
    customer.append(copy);
    sums.forEach((outcome, sum) -> add(id, outcome, sum));
    customer.change(
        "update file_import set rows_done = rows_done + ?, heartbeat_at = ?::timestamptz where id = ?",
        rows.size(),
        clock.now().toString(),
        id);
  }

  /** Every row has its outcome. */
  public void complete(UUID id) {
    end(id, ImportState.COMPLETED, "");
  }

  /** The file as a whole cannot be read. */
  public void refuse(UUID id, RefusedException refused) {
    end(id, ImportState.REFUSED, ImportReason.of(refused).stored());
  }

  /** Something is wrong on our side; what was kept stays, and it can be taken up again. */
  public void fail(UUID id, String reason) {
    end(id, ImportState.FAILED, reason);
  }

  private void add(UUID id, RowOutcome outcome, OutcomeSum sum) {
    customer.change(
        """
        insert into file_import_sum (import_id, outcome, total, kopiykas) values (?, ?, ?, ?)
        on conflict (import_id, outcome) do update set total = file_import_sum.total + excluded.total,
          kopiykas = file_import_sum.kopiykas + excluded.kopiykas
        """,
        id,
        outcome,
        sum.rows(),
        sum.amount().kopiykas());
  }

  /** Whoever comes late, since another has taken the work up and ended it, changes nothing. */
  private void end(UUID id, ImportState state, String reason) {
    customer.change(
        """
        update file_import set state = ?, reason = nullif(?, ''), finished_at = ?::timestamptz, version = version + 1
        where id = ? and state in ('RECEIVED', 'RUNNING')
        """,
        state,
        reason,
        clock.now().toString(),
        id);
  }
}
