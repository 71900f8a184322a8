package ua.oblik.filing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;

/** Imports and their files as they are kept, whoever may see them. */
@Dependent
class ImportRecords {
  private static final int LONGEST_NAME = 200;
  private static final String SELECT =
      "select i.*, f.bytes from file_import i join received_file f on f.hash = i.hash where ";

  @Inject private CustomerDatabase customer;
  @Inject private KeptFiles files;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** Keeps a file and begins an import of it, unless that was done before. */
  UUID receive(BroughtFile file, Optional<String> owner, FileContent content) {
    if (find(file.id()).isPresent()) {
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
        insert into file_import (id, kind, file_name, layout, hash, state, business_day, received_by, received_at, heartbeat_at,
          owner)
        values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?::timestamptz, ?::timestamptz, ?)
        """,
        file.id(),
        file.kind(),
        plain(file.name()),
        file.layout().orElse(null),
        hash,
        clock.today(),
        caller.actor(),
        now,
        now,
        owner.orElse(null));
    audit.record(
        AuditEntry.of(
            "import-file", file.kind().name().toLowerCase(Locale.ROOT), file.id().toString()));
    return file.id();
  }

  Optional<ImportView> find(UUID id) {
    return customer.first(SELECT + "i.id = ?", this::view, id);
  }

  Optional<ImportView> find(UUID id, String owner) {
    return customer.first(SELECT + "i.id = ? and i.owner = ?", this::view, id, owner);
  }

  List<ImportView> latest(String owner, int most) {
    return customer.list(
        SELECT + "i.owner = ? order by i.received_at desc, i.id limit ?", this::view, owner, most);
  }

  List<ImportRow> rows(UUID id, long after, int most) {
    return customer.list(
        "select * from file_import_row where import_id = ? and row_no > ? order by row_no limit ?",
        ImportRecords::row,
        id,
        after,
        most);
  }

  List<ImportRow> rows(UUID id, RowOutcome outcome, long after, int most) {
    return customer.list(
        "select * from file_import_row where import_id = ? and outcome = ? and row_no > ?"
            + " order by row_no limit ?",
        ImportRecords::row,
        id,
        outcome,
        after,
        most);
  }

  InputStream original(UUID id) {
    return files.open(
        customer
            .first("select hash from file_import where id = ?", row -> row.bytes("hash"), id)
            .orElseThrow());
  }

  private static String plain(String name) {
    String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }

  ImportView view(Row row) throws SQLException {
    UUID id = row.uuid("id");
    ImportReason reason = ImportReason.parse(text(row, "reason"));
    return new ImportView(
        id.toString(),
        row.word(ImportKind.class, "kind"),
        row.text("file_name"),
        row.number("bytes"),
        row.word(ImportState.class, "state"),
        reason.code(),
        reason.about(),
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

  static ImportRow row(Row row) throws SQLException {
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
