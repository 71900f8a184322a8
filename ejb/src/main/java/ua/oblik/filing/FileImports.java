package ua.oblik.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;

/** Keeps files and tells how their imports stand. Only those who may bring a kind may see it. */
@Stateless
public class FileImports {

  private static final int LONGEST_NAME = 200;
  private static final int LATEST = 50;
  private static final String COLUMNS = "i.*, f.bytes";

  @Inject private CustomerDatabase customer;
  @Inject private KeptFiles files;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /**
   * Keeps a file and begins an import of it, unless that was done before.
   *
   * @throws NotFoundException if the caller may not bring such files
   */
  public UUID receive(BroughtFile file, FileContent content) {
    require(file.kind());
    if (customer
        .first("select id from file_import where id = ?", row -> row.uuid("id"), file.id())
        .isPresent()) {
      return file.id();
    }
    byte[] hash;
    try {
      hash = files.keep(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String now = clock.now().toString();
    customer.change(
        """
        insert into file_import (id, kind, file_name, layout, hash, state, business_day, received_by, received_at, heartbeat_at)
        values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?::timestamptz, ?::timestamptz)
        """,
        file.id(),
        file.kind(),
        plain(file.name()),
        file.layout().orElse(null),
        hash,
        clock.today(),
        caller.actor(),
        now,
        now);
    audit.record(
        AuditEntry.of(
            "import-file", file.kind().name().toLowerCase(Locale.ROOT), file.id().toString()));
    return file.id();
  }

  /**
   * How an import stands.
   *
   * @throws NotFoundException if there is none of that id, or it is not for the caller
   */
  public ImportView get(UUID id) {
    ImportView found =
        customer
            .first(
                "select i.*, f.bytes from file_import i join received_file f on f.hash = i.hash where i.id = ?",
                this::view,
                id)
            .orElseThrow(() -> new NotFoundException("import-not-found"));
    require(found.kind());
    return found;
  }

  /**
   * The latest imports of a kind, the newest first.
   *
   * @throws NotFoundException if the caller may not see them
   */
  public List<ImportView> latest(ImportKind kind) {
    return find(kind, ListQuery.first(LATEST));
  }

  /**
   * The imports of a kind that a question of staff finds, the newest first.
   *
   * @throws NotFoundException if the caller may not see them
   */
  public List<ImportView> find(ImportKind kind, ListQuery query) {
    return imports(kind).rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller may not see them
   */
  public long count(ImportKind kind, ListQuery query) {
    return imports(kind).count(customer, query);
  }

  /**
   * The rows of an import that a question of staff finds, in the order of the file.
   *
   * @throws NotFoundException if there is no such import, or it is not for the caller
   */
  public List<ImportRow> find(UUID id, ListQuery query) {
    return rowsOf(id).rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if there is no such import, or it is not for the caller
   */
  public long count(UUID id, ListQuery query) {
    return rowsOf(id).count(customer, query);
  }

  private ListSelect<ImportView> imports(ImportKind kind) {
    require(kind);
    return new ListSelect<>(
            COLUMNS,
            "(select * from file_import where kind = '%s') i join received_file f on f.hash = i.hash"
                .formatted(kind),
            "i.received_at desc, i.id",
            this::view)
        .sort("file", "i.file_name")
        .sort("receivedAt", "i.received_at")
        .sort("rows", "i.rows_done")
        .equal("state", "i.state")
        .contains("i.file_name", "i.received_by");
  }

  private ListSelect<ImportRow> rowsOf(UUID id) {
    get(id);
    return new ListSelect<>(
            "r.*",
            "(select * from file_import_row where import_id = '%s'::uuid) r".formatted(id),
            "r.row_no",
            FileImports::row)
        .sort("line", "r.line_no")
        .sort("amount", "r.amount_kopiykas")
        .equal("outcome", "r.outcome")
        .contains("r.account_text", "r.external_id");
  }

  /**
   * Rows in the order of the file.
   *
   * @param after the row after which to begin; 0 from the first
   * @param most how many
   * @throws NotFoundException if there is no such import, or it is not for the caller
   */
  public List<ImportRow> rows(UUID id, long after, int most) {
    get(id);
    return customer.list(
        "select * from file_import_row where import_id = ? and row_no > ? order by row_no limit ?",
        FileImports::row,
        id,
        after,
        most);
  }

  /** The same, of one outcome only. */
  public List<ImportRow> rows(UUID id, RowOutcome outcome, long after, int most) {
    get(id);
    return customer.list(
        "select * from file_import_row where import_id = ? and outcome = ? and row_no > ?"
            + " order by row_no limit ?",
        FileImports::row,
        id,
        outcome,
        after,
        most);
  }

  /**
   * The original, byte by byte.
   *
   * @throws NotFoundException if there is no such import, or it is not for the caller
   */
  public InputStream original(UUID id) {
    get(id);
    return files.open(
        customer
            .first("select hash from file_import where id = ?", row -> row.bytes("hash"), id)
            .orElseThrow());
  }

  private void require(ImportKind kind) {
    if (!caller.can(kind.needed())) {
      throw new NotFoundException("page-not-found");
    }
  }

  private static String plain(String name) {
    String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }

  private ImportView view(Row row) throws SQLException {
    UUID id = row.uuid("id");
    return new ImportView(
        id.toString(),
        row.word(ImportKind.class, "kind"),
        row.text("file_name"),
        row.number("bytes"),
        row.word(ImportState.class, "state"),
        row.text("reason") == null ? "" : row.text("reason"),
        row.day("business_day"),
        row.text("received_by"),
        row.moment("received_at"),
        row.text("finished_at") == null ? null : row.moment("finished_at"),
        row.number("rows_done"),
        sums(id));
  }

  private Map<RowOutcome, OutcomeSum> sums(UUID id) {
    Map<RowOutcome, OutcomeSum> sums = new EnumMap<>(RowOutcome.class);
    customer.list(
        "select outcome, total, kopiykas from file_import_sum where import_id = ?",
        row ->
            sums.put(
                row.word(RowOutcome.class, "outcome"),
                new OutcomeSum(row.number("total"), row.money("kopiykas"))),
        id);
    return sums;
  }

  private static ImportRow row(Row row) throws SQLException {
    return new ImportRow(
        row.number("row_no"),
        row.number("line_no"),
        row.word(RowOutcome.class, "outcome"),
        text(row, "reason"),
        text(row, "account_text"),
        text(row, "external_id"),
        row.money("amount_kopiykas"),
        text(row, "reference"));
  }

  private static String text(Row row, String column) throws SQLException {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
