package ua.oblik.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.document.TableFile;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.metering.ReadView;

/** The file of reads tells a consumption only where one is known. */
class ReadsTakenAwayAsAFileTest {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("ua.oblik.web.ui.Texts", Locale.ENGLISH);
  private static final LocalDate DAY = LocalDate.of(2025, 11, 5);

  @Test
  void aReadThatDoesNotCountHasAnEmptyCellAndOneOfNothingUsedAZero() {
    ReadView doubted = read(ReadQuality.QUESTIONABLE, Map.of());
    ReadView nothingUsed = read(ReadQuality.VALID, Map.of(RegisterCode.T1, Energy.ofKWh(0)));

    String file =
        new String(
            Tables.reads(List.of(doubted, nothingUsed), TEXTS).as(TableFile.Format.CSV),
            StandardCharsets.UTF_8);

    assertThat(file.lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("05.11.2025;05.11.2025;NIK-1;120;;Submitted"),
            line -> assertThat(line).startsWith("05.11.2025;05.11.2025;NIK-1;120;0;Submitted"));
  }

  private static ReadView read(ReadQuality quality, Map<RegisterCode, Energy> consumption) {
    return new ReadView(
        UUID.fromString("00000000-0000-0000-0000-000000000001"),
        7L,
        ServicePointCode.completing("62Z000000000008"),
        new MeterSerial("NIK-1"),
        DAY,
        DAY,
        Map.of(RegisterCode.T1, Energy.ofKWh(120)),
        consumption,
        ReadSource.CUSTOMER,
        quality,
        false,
        "open-page",
        DAY,
        null,
        null,
        null,
        true,
        false);
  }
}
