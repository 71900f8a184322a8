package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.filing.BroughtFile;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportState;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.RowOutcome;
import ua.oblik.invariant.Invariants;
import ua.oblik.metering.HourImports;

/** The system operator's files of hourly volumes: each hour is kept as every file told it. */
class HoursComeAsAFileIT extends UseCase {
  private static final String STANDING =
      """
      select distinct on (hour) value_wh from hour_volume
      where service_point_id = ? and day = '2025-11-03' and hour = ? order by hour, file_no desc
      """;

  @Inject private FileImports files;
  @Inject private HourImports hours;
  @Inject private Invariants invariants;
  @Inject private BusinessClock clock;

  private Household home;
  private String eic;

  @BeforeEach
  void becomeAClerk() {
    home = households.calling();
    eic =
        tables
            .meter("select code from service_point where id = ?", home.point())
            .get(0)
            .get("code");
    callers.become("clerk@demo.oblik");
  }

  @Test
  void everyRowHasItsAnswer() {
    ImportView done =
        bring(
            """
            eic;meter;date;hour;kWh;quality
            %1$s;;03.11.2025;1;0,125;
            %1$s;%2$s;2025-11-03;2;0.250;replaced
            ;%2$s;2025-11-03;3;1;measured
            %1$s;;2025-11-03;1;0.125;
            %1$s;;2025-11-03;1;0.126;
            62Z0000000000000;;2025-11-03;1;1;
            ;НЕМА-ТАКОГО;2025-11-03;1;1;
            ;%3$s;2025-11-03;1;1;
            %1$s;;2025-11-05;1;1;
            %1$s;;2025-11-03;25;1;
            %1$s;;2025-11-03;4;багато;
            ;;2025-11-03;4;1;
            %1$s;;2025-11-03;4;1;2;3
            """
                .formatted(eic, home.plate().serial(), removedMeter()));

    assertThat(done.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(rows(done).stream().map(row -> row.outcome() + " " + row.reason()))
        .containsExactly(
            "ACCEPTED ",
            "ACCEPTED ",
            "ACCEPTED ",
            "DUPLICATE HOUR_BEFORE",
            "REJECTED HOUR_TWICE",
            "REJECTED POINT_UNKNOWN",
            "REJECTED METER_UNKNOWN",
            "REJECTED NO_METER",
            "REJECTED DAY_NOT_OVER",
            "REJECTED HOUR",
            "REJECTED NOT_A_NUMBER",
            "REJECTED POINT_NOT_CHOSEN",
            "REJECTED COLUMNS");
    assertThat(rows(done).stream().map(ImportRow::lineNo)).startsWith(2L, 3L, 4L);
    assertThat(
            tables.meter(
                "select hour, value_wh, replaced from hour_volume where service_point_id = ? order by hour",
                home.point()))
        .containsExactly(
            Map.of("hour", "1", "value_wh", "125", "replaced", "f"),
            Map.of("hour", "2", "value_wh", "250", "replaced", "t"),
            Map.of("hour", "3", "value_wh", "1000", "replaced", "f"));
    assertThat(invariants.prove(clock.today()).violations()).isEmpty();
  }

  @Test
  void aCorrectionKeepsBothAndTheLatestStands() {
    String first = "eic;date;hour;kWh\n%1$s;2025-11-03;1;1\n%1$s;2025-11-03;2;2\n".formatted(eic);
    assertThat(outcomes(bring(first))).containsOnly(Map.entry(RowOutcome.ACCEPTED, 2L));

    ImportView corrected =
        bring("eic;date;hour;kWh\n%1$s;2025-11-03;1;1.5\n%1$s;2025-11-03;2;2\n".formatted(eic));
    assertThat(rows(corrected).stream().map(ImportRow::reason))
        .containsExactly("HOUR_CORRECTED", "HOUR_BEFORE");
    assertThat(stored()).isEqualTo(3);
    assertThat(tables.numberOfMeter(STANDING, home.point(), 1)).isEqualTo(1500);

    assertThat(outcomes(bring(first)))
        .as("the first file again is no correction of the second")
        .containsOnly(Map.entry(RowOutcome.DUPLICATE, 2L));
    assertThat(stored()).isEqualTo(3);
    assertThat(tables.numberOfMeter(STANDING, home.point(), 1)).isEqualTo(1500);

    assertThatThrownBy(
            () ->
                tables.changeMeter("update hour_volume set value_wh = 0 where day = '2025-11-03'"))
        .hasMessageContaining("update hour_volume");
  }

  @Test
  void theSameBytesAreKeptOnceAndStoreNothingTwice() throws IOException {
    String file =
        "meter;start;kWh\n%s;2025-11-03T10:00:00+02:00;1\n".formatted(home.plate().serial());
    ImportView first = bring(file);
    ImportView again = bring(file);
    assertThat(outcomes(first)).containsOnly(Map.entry(RowOutcome.ACCEPTED, 1L));
    assertThat(outcomes(again)).containsOnly(Map.entry(RowOutcome.DUPLICATE, 1L));
    try (InputStream original = files.original(UUID.fromString(again.id()))) {
      assertThat(original.readAllBytes()).isEqualTo(file.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theDayOfTwentyFiveHoursHasAllOfThem() {
    StringBuilder file = new StringBuilder("eic;date;hour;kWh\n");
    for (int hour = 1; hour <= 25; hour++) {
      file.append(eic).append(";2025-10-26;").append(hour).append(";0.1\n");
    }
    assertThat(outcomes(bring(file.toString()))).containsOnly(Map.entry(RowOutcome.ACCEPTED, 25L));
    assertThat(stored()).isEqualTo(25);
  }

  @Test
  void anOldEncodingIsUnderstoodAndAWrongOneTold() {
    ImportView old =
        bring(
            "eic;Дата;Година;кВт·год\n%s;03.11.2025;1;1\n"
                .formatted(eic)
                .getBytes(Charset.forName("windows-1251")));
    assertThat(outcomes(old)).containsOnly(Map.entry(RowOutcome.ACCEPTED, 1L));

    byte[] broken =
        "eic;date;hour;kWh;Примітка\n%s;03.11.2025;2;1;І\n"
            .repeat(1)
            .formatted(eic)
            .concat((";;;;" + "і".repeat(50) + "\n").repeat(90))
            .concat("x;03.11.2025;2;1;?\n")
            .getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 2] = (byte) 0xFF;
    assertThat(rows(bring(broken)).get(91).reason()).isEqualTo("ENCODING");
  }

  @Test
  void aTableOfSomethingElseIsRefused() {
    ImportView done = bring("account;date;T1\n1;2;3\n");
    assertThat(done.state()).isEqualTo(ImportState.REFUSED);
    assertThat(done.reason()).isEqualTo("file-columns-of-hours-missing");
  }

  @Test
  void aCustomerBringsNone() {
    callers.become("olena@demo.oblik");
    assertThatThrownBy(() -> bring("eic;date;hour;kWh\n")).isInstanceOf(NotFoundException.class);
  }

  private String removedMeter() {
    return tables
        .meter(
            "select m.serial from meter m join meter_installation i on i.meter_id = m.id"
                + " where i.removed_on < '2025-11-03' limit 1")
        .get(0)
        .get("serial");
  }

  private long stored() {
    return tables.numberOfMeter(
        "select count(*) from hour_volume where service_point_id = ?", home.point());
  }

  private ImportView bring(String file) {
    return bring(file.getBytes(StandardCharsets.UTF_8));
  }

  private ImportView bring(byte[] file) {
    UUID id =
        files.receive(
            new BroughtFile(ImportKind.HOURS, "hours.csv", Optional.empty()),
            () -> new ByteArrayInputStream(file));
    try {
      assertThat(hours.run(id).get()).isTrue();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return files.get(id);
  }

  private List<ImportRow> rows(ImportView view) {
    return files.rows(UUID.fromString(view.id()), 0, 1000);
  }

  private static Map<RowOutcome, Long> outcomes(ImportView view) {
    return view.sums().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().rows()));
  }
}
