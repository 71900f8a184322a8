package ua.oblik.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.CurrentUser;

/** Keeps files and tells how their imports stand. Only those who may bring a kind may see it. */
@Stateless
public class FileImports {

  private static final int LATEST = 50;
  private static final String COLUMNS = "i.*, f.bytes";

  @Inject private CustomerDatabase customer;
  @Inject private ImportRecords records;
  @Inject private CurrentUser caller;

  /**
   * Keeps a file and begins an import of it, unless that was done before.
   *
   * @throws NotFoundException if the caller may not bring such files
   */
  public UUID receive(BroughtFile file, FileContent content) {
    require(file.kind());
    return records.receive(file, Optional.empty(), content);
  }

  /**
   * How an import stands.
   *
   * @throws NotFoundException if there is none of that id, or it is not for the caller
   */
  public ImportView get(UUID id) {
    ImportView found =
        records.find(id).orElseThrow(() -> new NotFoundException("import-not-found"));
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
            records::view)
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
            ImportRecords::row)
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
    return records.rows(id, after, most);
  }

  /** The same, of one outcome only. */
  public List<ImportRow> rows(UUID id, RowOutcome outcome, long after, int most) {
    get(id);
    return records.rows(id, outcome, after, most);
  }

  /**
   * The original, byte by byte.
   *
   * @throws NotFoundException if there is no such import, or it is not for the caller
   */
  public InputStream original(UUID id) {
    get(id);
    return records.original(id);
  }

  private void require(ImportKind kind) {
    if (!caller.can(kind.needed())) {
      throw new NotFoundException("page-not-found");
    }
  }
}
