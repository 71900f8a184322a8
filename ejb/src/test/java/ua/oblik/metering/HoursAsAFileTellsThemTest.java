package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/** Cells as operators write them, read on 5 November 2025. */
class HoursAsAFileTellsThemTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
  private static final String EIC = "62Z0000000000000";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-04 | 1  | 0.125   | 125",
        "04.11.2025 | 24 | 0,125   | 125",
        "4.11.2025  | 01 | 1 234,5 | 1234500",
        "2025-10-26 | 25 | 2       | 2000",
        "2025-11-04 | 7  | 0       | 0",
        "2025-11-04 | 7  | 0.1250  | 125"
      })
  void aDayAndTheNumberOfAnHour(String date, String hour, String kWh, long wattHours) {
    HourVolume volume =
        read(Map.of("eic", EIC, "date", date, "hour", hour, "kwh", kWh)).volume().orElseThrow();
    assertThat(volume.hour().number()).isEqualTo(Integer.parseInt(hour));
    assertThat(volume.volume()).isEqualTo(new Energy(wattHours));
    assertThat(volume.quality()).isEqualTo(Quality.MEASURED);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-26T03:00:00+03:00, 4",
    "2025-10-26T03:00:00+02:00, 5",
    "2025-10-26T01:00:00Z, 5",
    "2025-10-26T03:00+02:00, 5"
  })
  void orTheMomentThatTellsTwoHoursApart(String start, int number) {
    assertThat(read(Map.of("eic", EIC, "start", start, "kwh", "1")).volume().orElseThrow().hour())
        .isEqualTo(new SettlementHour(LocalDate.of(2025, 10, 26), number));
  }

  @ParameterizedTest
  @CsvSource({
    "eic, '', POINT_NOT_CHOSEN",
    "date, 31.02.2025, DATE",
    "date, вчора, DATE",
    "date, 2018-12-31, DATE",
    "date, 2025-11-05, DAY_NOT_OVER",
    "date, 2026-01-01, DAY_NOT_OVER",
    "hour, 0, HOUR",
    "hour, 25, HOUR",
    "hour, 03:00, HOUR",
    "hour, '', HOUR",
    "start, 2025-11-04T10:30:00+02:00, HOUR",
    "start, 2025-11-04T10:00:00, HOUR",
    "kwh, '', NOT_A_NUMBER",
    "kwh, 1e3, NOT_A_NUMBER",
    "kwh, NaN, NOT_A_NUMBER",
    "kwh, -0.001, NEGATIVE",
    "kwh, 0.1234, DECIMALS",
    "kwh, 2000001, TOO_LARGE",
    "quality, добре, QUALITY"
  })
  void whatCannotBeReadIsToldByItsReason(String column, String written, String reason) {
    Map<String, String> cells = new TreeMap<>(good());
    cells.put(column, written);
    cells.values().removeIf(String::isEmpty);
    ImportedHour hour = read(cells);
    assertThat(hour.fault()).isEqualTo(reason);
    assertThat(hour.volume()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"replaced", "Заміщено", "замещено"})
  void aVolumeMayHaveBeenPutIn(String quality) {
    Map<String, String> cells = new TreeMap<>(good());
    cells.put("quality", quality);
    assertThat(read(cells).volume().orElseThrow().quality()).isEqualTo(Quality.REPLACED);
  }

  @Test
  void aBrokenRowIsBrokenWhateverItSays() {
    assertThat(ImportedHour.of(1, new SheetRow(2, SheetRow.Fault.ENCODING, good()), TODAY).fault())
        .isEqualTo("ENCODING");
    Map<String, String> cells = new TreeMap<>(good());
    cells.put("meter", "9".repeat(201));
    assertThat(read(cells).fault()).isEqualTo("TOO_LONG");
  }

  @Test
  void aTableNamesWhatItIsOfWhenAndHowMuch() {
    assertThatCode(() -> ImportedHour.requireColumns(List.of("eic", "date", "hour", "kwh")))
        .doesNotThrowAnyException();
    assertThatCode(() -> ImportedHour.requireColumns(List.of("лічильник", "початок", "квт·год")))
        .doesNotThrowAnyException();
    for (List<String> lacking :
        List.of(
            List.of("date", "hour", "kwh"),
            List.of("eic", "date", "kwh"),
            List.of("eic", "date", "hour"),
            List.of("eic", "point", "date", "hour", "kwh"))) {
      assertThatThrownBy(() -> ImportedHour.requireColumns(lacking))
          .as(lacking.toString())
          .isInstanceOf(UnreadableSheetException.class);
    }
  }

  private static Map<String, String> good() {
    return Map.of("eic", EIC, "date", "2025-11-04", "hour", "1", "kwh", "0.5");
  }

  private static ImportedHour read(Map<String, String> cells) {
    return ImportedHour.of(1, new SheetRow(2, null, cells), TODAY);
  }
}
