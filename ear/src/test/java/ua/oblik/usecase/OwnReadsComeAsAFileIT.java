package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.TableFile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportState;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.OwnedImports.RowPage;
import ua.oblik.filing.RowOutcome;
import ua.oblik.invariant.Invariants;
import ua.oblik.metering.OwnReadFiles;
import ua.oblik.metering.ReadImports;
import ua.oblik.metering.ReadSheet;

/** A legal entity brings the reads of its own points as a file, and of nobody else's. */
class OwnReadsComeAsAFileIT extends UseCase {
  private static final String OFFICE = "office@demo.oblik";
  private static final AccountNumber THREE_POINTS = AccountNumber.of("4100000022");
  private static final AccountNumber HOUSEHOLD = AccountNumber.of("4100000003");

  @Inject private OwnReadFiles files;
  @Inject private ReadImports imports;
  @Inject private Invariants invariants;
  @Inject private BusinessClock clock;

  @BeforeEach
  void becomeTheLegalEntity() {
    callers.become(OFFICE);
  }

  @Test
  void everyPointIsTakenWithAllItsRegisters() {
    List<ReadSheet> points = files.points(THREE_POINTS);
    assertThat(points).hasSize(3);
    assertThat(points.stream().flatMap(point -> point.registers().stream()))
        .contains(RegisterCode.R1, RegisterCode.R2);
    long receipts = receipts();

    ImportView done = bring(table(points, 3).as(TableFile.Format.XLSX));

    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(outcomes(done)).as(rows(done).toString()).containsExactly(taken(3));
    assertThat(receipts() - receipts).isEqualTo(3);
    assertThat(
            tables.meter(
                "select distinct source from read_submission where id = any(?::uuid[])",
                references(done)))
        .containsExactly(Map.of("source", "CUSTOMER"));
    long registers = points.stream().mapToLong(point -> point.registers().size()).sum();
    assertThat(
            tables.numberOfMeter(
                "select count(*) from register_read where submission_id = any(?::uuid[])",
                references(done)))
        .isEqualTo(registers);

    ImportView again = bring(table(points, 3).as(TableFile.Format.CSV));
    assertThat(outcomes(again)).containsExactly(Map.entry(RowOutcome.DUPLICATE, 3L));
    assertThat(receipts() - receipts).isEqualTo(3);
    assertThat(invariants.prove(clock.today()).violations()).isEmpty();
  }

  @Test
  void rowsAreAnsweredOneByOne() {
    String eic = files.points(THREE_POINTS).get(0).point().code().value();
    String foreign = eicOf("4100000003");
    ImportView done =
        bring(
            """
            eic;date;T1
            %s;05.11.2025;
            %s;05.11.2025;1
            ;05.11.2025;1
            %s;сьогодні;1
            %s;06.11.2025;999999
            %s;05.11.2025;1
            62Z0000000000000;05.11.2025;1
            """
                .formatted(eic, eic, eic, eic, foreign)
                .getBytes(StandardCharsets.UTF_8));

    assertThat(rows(done).stream().map(ImportRow::reason))
        .containsExactly(
            "INCOMPLETE_ZONES",
            "LOWER_THAN_LAST",
            "POINT_NOT_CHOSEN",
            "DATE",
            "FUTURE_DATE",
            "POINT_UNKNOWN",
            "POINT_UNKNOWN");
    assertThat(rows(done)).allMatch(row -> row.outcome() == RowOutcome.REJECTED);
  }

  @Test
  void theAccountOfAnotherIsAsUnknownAsNone() {
    long before = tables.numberOfMeter("select count(*) from read_submission");
    ImportView done =
        bring(
            """
            account;eic;date;T1
            4100000003;;05.11.2025;999998
            9999999999;;05.11.2025;999998
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(rows(done).stream().map(ImportRow::reason))
        .containsExactly("ACCOUNT_UNKNOWN", "ACCOUNT_UNKNOWN");
    assertThat(tables.numberOfMeter("select count(*) from read_submission")).isEqualTo(before);
  }

  @Test
  void aFormThatIsSentTwiceKeepsOneFile() throws IOException {
    UUID key = UUID.randomUUID();
    byte[] file = "eic;date;T1\n;05.11.2025;1\n".getBytes(StandardCharsets.UTF_8);
    files.bring(THREE_POINTS, key, "reads.csv", () -> new ByteArrayInputStream(file));
    files.bring(THREE_POINTS, key, "reads.csv", () -> new ByteArrayInputStream(file));

    assertThat(files.latest(THREE_POINTS).stream().filter(v -> v.id().equals(key.toString())))
        .hasSize(1);
    try (InputStream original = files.original(THREE_POINTS, key)) {
      assertThat(original.readAllBytes()).isEqualTo(file);
    }
    imports.begin(key);
    finished(key);
  }

  @Test
  void aTableThatIsNoneOfReadsIsRefusedAndKept() {
    ImportView done = bring("Прізвище;Ім'я\nа;б\n".getBytes(StandardCharsets.UTF_8));

    assertThat(done.state()).isEqualTo(ImportState.REFUSED);
    assertThat(done.reason()).isEqualTo("file-columns-missing");
  }

  @Test
  void nobodyElseBringsOrSeesIt() {
    ImportView done = bring("eic;date;T1\n;05.11.2025;1\n".getBytes(StandardCharsets.UTF_8));
    UUID id = UUID.fromString(done.id());

    callers.become("taras@demo.oblik");
    assertThatThrownBy(() -> files.latest(THREE_POINTS)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> files.get(HOUSEHOLD, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> files.original(HOUSEHOLD, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> files.bring(THREE_POINTS, UUID.randomUUID(), "x", InputStream::nullInputStream))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> files.bring(HOUSEHOLD, UUID.randomUUID(), "x", InputStream::nullInputStream))
        .as("a household reads on the page")
        .isInstanceOf(NotFoundException.class);
    assertThat(files.offered(HOUSEHOLD)).isFalse();

    callers.become("clerk@demo.oblik");
    assertThat(files.get(THREE_POINTS, id).id()).isEqualTo(done.id());
    assertThat(files.mayBring(THREE_POINTS)).isFalse();
  }

  /** What the template holds, filled in: each register a little above its last read. */
  private TableFile table(List<ReadSheet> points, int more) {
    List<RegisterCode> registers =
        points.stream().flatMap(p -> p.registers().stream()).distinct().sorted().toList();
    List<String> head = new ArrayList<>(List.of("Особовий рахунок", "EIC-код", "Адреса", "Дата"));
    registers.forEach(register -> head.add(register.name()));
    List<List<Object>> rows = new ArrayList<>();
    for (ReadSheet point : points) {
      List<Object> row = new ArrayList<>();
      row.add(THREE_POINTS.value());
      row.add(point.point().code().value());
      row.add(point.point().address().line());
      row.add(clock.today());
      for (RegisterCode register : registers) {
        row.add(
            point.registers().contains(register)
                ? (Object) (point.lastValues().get(register).wattHours() / 1000 + more)
                : "—");
      }
      rows.add(row);
    }
    return new TableFile("reads", head, rows);
  }

  private ImportView bring(byte[] file) {
    UUID id =
        files.bring(THREE_POINTS, UUID.randomUUID(), "reads", () -> new ByteArrayInputStream(file));
    imports.begin(id);
    return finished(id);
  }

  private ImportView finished(UUID id) {
    Awaitility.await().until(() -> !files.get(THREE_POINTS, id).state().isMoving());
    return files.get(THREE_POINTS, id);
  }

  private List<ImportRow> rows(ImportView view) {
    return files.rows(
        THREE_POINTS, UUID.fromString(view.id()), Optional.empty(), new RowPage(0, 100));
  }

  private Map<RowOutcome, Long> outcomes(ImportView view) {
    return rows(view).stream()
        .collect(Collectors.groupingBy(ImportRow::outcome, Collectors.counting()));
  }

  private static Map.Entry<RowOutcome, Long> taken(long rows) {
    return Map.entry(RowOutcome.ACCEPTED, rows);
  }

  private String references(ImportView view) {
    return rows(view).stream().map(ImportRow::reference).collect(Collectors.joining(",", "{", "}"));
  }

  private long receipts() {
    return tables.numberOfCustomer("select count(*) from read_receipt");
  }

  private String eicOf(String account) {
    long point =
        tables.numberOfCustomer(
            "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                + " where a.number = ? and g.ends_on is null",
            account);
    return tables.meter("select code from service_point where id = ?", point).get(0).get("code");
  }
}
