package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.filing.BroughtFile;
import ua.oblik.filing.FileContent;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.OwnedImports;
import ua.oblik.filing.OwnedImports.RowPage;
import ua.oblik.filing.RowOutcome;

/**
 * Files in which a legal entity brings the reads of all points of an account. They are worked off
 * as those of the system operator are ({@link ReadImports}), but touch the points of this account
 * only: any other answers as one that does not exist.
 */
@Stateless
public class OwnReadFiles {
  /** Longer than the reads of any one account. */
  public static final long MOST_BYTES = 10L << 20;

  private static final int LATEST = 20;

  @Inject private AccountAccess access;
  @Inject private SheetWriter sheets;
  @Inject private OwnedImports imports;

  /** Whether the account has points whose reads may come as a file, and is the caller's to act. */
  public boolean offered(AccountNumber number) {
    return mayBring(number) && !points(number).isEmpty();
  }

  /** Whether the caller may bring files, and not only see those of others. */
  public boolean mayBring(AccountNumber number) {
    return access.allows(access.require(number, AccessLevel.VIEW), AccessLevel.ACT);
  }

  /**
   * The points with their registers, for the template of a file.
   *
   * @throws NotFoundException if the account is not the caller's to see
   */
  public List<ReadSheet> points(AccountNumber number) {
    return sheets.of(access.require(number, AccessLevel.VIEW)).stream()
        .filter(sheet -> !sheet.wholeKWh())
        .toList();
  }

  /**
   * Keeps a file to be worked off; under the same id it is kept once.
   *
   * @param id of the sender's choice
   * @return the import
   * @throws NotFoundException if the account is not the caller's to act for, or has no such points
   */
  public UUID bring(AccountNumber number, UUID id, String name, FileContent content) {
    AccountId account = access.require(number, AccessLevel.ACT);
    if (sheets.of(account).stream().allMatch(ReadSheet::wholeKWh)) {
      throw new NotFoundException("page-not-found");
    }
    return imports.receive(
        number.value(), new BroughtFile(id, ImportKind.READS, name, Optional.empty()), content);
  }

  /**
   * The latest files, the newest first.
   *
   * @throws NotFoundException if the account is not the caller's to see
   */
  public List<ImportView> latest(AccountNumber number) {
    return imports.latest(owner(number), LATEST);
  }

  /**
   * How a file stands.
   *
   * @throws NotFoundException if the account is not the caller's to see, or has no such file
   */
  public ImportView get(AccountNumber number, UUID id) {
    return imports.get(owner(number), id);
  }

  /**
   * Its rows in the order of the file.
   *
   * @param outcome of this outcome only; empty for all
   * @throws NotFoundException if the account is not the caller's to see, or has no such file
   */
  public List<ImportRow> rows(
      AccountNumber number, UUID id, Optional<RowOutcome> outcome, RowPage page) {
    return imports.rows(id, owner(number), outcome, page);
  }

  /**
   * The file as it was sent.
   *
   * @throws NotFoundException if the account is not the caller's to see, or has no such file
   */
  public InputStream original(AccountNumber number, UUID id) {
    return imports.original(owner(number), id);
  }

  private String owner(AccountNumber number) {
    access.require(number, AccessLevel.VIEW);
    return number.value();
  }
}
