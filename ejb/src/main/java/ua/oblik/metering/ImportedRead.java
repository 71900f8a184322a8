package ua.oblik.metering;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/**
 * A row of a file of reads: an account, a date, a value for each register, perhaps the EIC of the
 * point and a confirmation.
 *
 * @param row which row of the file, from 1
 * @param line where it stands in the file
 * @param fault why it cannot be used whatever it means, or empty
 * @param accountText the account as written
 * @param account the account, if it can be one
 * @param point the EIC as written, or empty
 * @param readOn the date, if it can be read
 * @param values as written
 * @param confirmed what the operator confirms
 */
public record ImportedRead(
    long row,
    long line,
    String fault,
    String accountText,
    Optional<AccountNumber> account,
    String point,
    Optional<LocalDate> readOn,
    Map<RegisterCode, String> values,
    Set<Confirmation> confirmed) {

  private static final String[] ACCOUNT = {
    "account", "особовий рахунок", "рахунок", "лицевой счёт"
  };
  private static final String[] POINT = {"eic", "point", "eic-код", "eic-код точки"};
  private static final String[] DATE = {"date", "дата"};
  private static final String[] CONFIRMED = {"confirm", "підтверджено", "подтверждено"};
  private static final Set<String> YES = Set.of("yes", "true", "1", "так", "да");
  private static final Set<String> NOTHING = Set.of("-", "–", "—");

  /**
   * Refuses a table that cannot be one of reads.
   *
   * @param own the account that a file without that column is about
   * @throws UnreadableSheetException if it lacks an account, a date or the first register, or has
   *     one of them under two of its names
   */
  static void requireColumns(List<String> columns, Optional<AccountNumber> own) {
    List.of(ACCOUNT, POINT, DATE, CONFIRMED).forEach(names -> Cells.requireOnce(columns, names));
    boolean ofAccount = own.isPresent() || Cells.hasOne(columns, ACCOUNT);
    if (!ofAccount || !Cells.hasOne(columns, DATE) || !columns.contains("t1")) {
      throw new UnreadableSheetException("file-columns-missing");
    }
  }

  /**
   * A row as it is written.
   *
   * @param own the account whose customer brought the file: it is meant where none is written, and
   *     any other is as good as none
   */
  static ImportedRead of(long number, SheetRow row, Optional<AccountNumber> own) {
    String account = Cells.shown(row.cell(ACCOUNT));
    Map<RegisterCode, String> values = new EnumMap<>(RegisterCode.class);
    for (RegisterCode register : RegisterCode.values()) {
      String value = row.cell(register.name().toLowerCase(Locale.ROOT));
      if (!value.isEmpty() && !NOTHING.contains(value)) {
        values.put(register, value);
      }
    }
    boolean confirmed = YES.contains(row.cell(CONFIRMED).toLowerCase(Locale.ROOT));
    return new ImportedRead(
        number,
        row.line(),
        Cells.fault(row),
        account,
        account.isEmpty() ? own : understood(account).filter(n -> own.map(n::equals).orElse(true)),
        Cells.shown(row.cell(POINT)),
        Cells.date(row.cell(DATE)),
        values,
        confirmed ? Confirmation.BY_CHECKING : Set.of());
  }

  private static Optional<AccountNumber> understood(String account) {
    return AccountNumber.parse(account) instanceof AccountNumber.Understood understood
        ? Optional.of(understood.number())
        : Optional.empty();
  }

  /** The reads of one account stay in the order of the file. */
  int lane() {
    return account.map(Object::hashCode).orElse(Long.hashCode(row));
  }

  ReadSubmission submission() {
    return new ReadSubmission(readOn.orElseThrow(), values, confirmed, Optional.empty());
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "ImportedRead[line " + line + "]";
  }
}
