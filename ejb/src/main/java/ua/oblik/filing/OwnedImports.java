package ua.oblik.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;

/**
 * Files that somebody brings for something of their own. It asks nobody's rights: the feature that
 * knows the owner has made sure that the caller may act for it, and says which it is every time; a
 * file of another owner answers as one that is not there.
 */
@Stateless
public class OwnedImports {
  @Inject private ImportRecords records;

  /**
   * Keeps a file and begins an import of it, unless that was done before.
   *
   * @throws NotFoundException if the id is that of another owner's file
   */
  public UUID receive(String owner, BroughtFile file, FileContent content) {
    return UUID.fromString(get(owner, records.receive(file, Optional.of(owner), content)).id());
  }

  /**
   * How an import stands.
   *
   * @throws NotFoundException if the owner has none of that id
   */
  public ImportView get(String owner, UUID id) {
    return records.find(id, owner).orElseThrow(() -> new NotFoundException("import-not-found"));
  }

  /** The latest imports of the owner, the newest first. */
  public List<ImportView> latest(String owner, int most) {
    return records.latest(owner, most);
  }

  /**
   * Rows in the order of the file.
   *
   * @param outcome of this outcome only; empty for all
   * @throws NotFoundException if the owner has none of that id
   */
  public List<ImportRow> rows(UUID id, String owner, Optional<RowOutcome> outcome, RowPage page) {
    get(owner, id);
    return outcome.isPresent()
        ? records.rows(id, outcome.get(), page.after(), page.most())
        : records.rows(id, page.after(), page.most());
  }

  /**
   * A page of rows.
   *
   * @param after the row after which it begins; 0 for the first
   * @param most how many
   */
  public record RowPage(long after, int most) {}

  /**
   * The original, byte by byte.
   *
   * @throws NotFoundException if the owner has none of that id
   */
  public InputStream original(String owner, UUID id) {
    get(owner, id);
    return records.original(id);
  }
}
