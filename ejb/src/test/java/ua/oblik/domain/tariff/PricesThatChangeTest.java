package ua.oblik.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** Which versions of the product's data set changed what somebody paid. */
class PricesThatChangeTest {
  private static final RateBook BOOK = HouseholdTariffs.load();

  @ParameterizedTest
  @CsvSource({
    "URBAN, 1, 2023-05-01, 2023-06-01, 2023-06-01",
    "URBAN, 1, 2023-05-01, 2023-05-31, ''",
    "URBAN, 1, 2021-01-01, 2021-12-31, 2021-01-01 2021-10-01",
    "URBAN, 2, 2014-12-20, 2015-01-10, 2015-01-01",
    "URBAN, 3, 2014-12-20, 2015-01-10, ''",
    "URBAN, 1, 2014-12-20, 2015-01-10, ''",
    // The rates for the cold season began with the act; off season those of the act before.
    "HEATING, 1, 2021-09-01, 2022-12-31, 2021-10-01 2022-05-01",
    // The winter version of 2025-02 began inside its winter.
    "HEATING, 1, 2025-01-01, 2025-12-31, 2025-02-01",
  })
  void areThoseThatBeginAndChargeOtherwise(
      CustomerClass customerClass, int zones, LocalDate from, LocalDate last, String expected) {
    assertThat(
            PriceChange.within(
                BOOK, new PriceGroup(customerClass, zones), new DateRange(from, last.plusDays(1))))
        .extracting(change -> change.on().toString())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void tellOldAndNewPricesAndTheAct() {
    PriceChange change = onlyChange(new PriceGroup(CustomerClass.URBAN, 2), "2024-06-01");

    assertThat(PriceText.write(List.of(change.before().orElseThrow())))
        .isEqualTo("URBAN;2;GRADUATED;WITH_VAT;rate:DAY::2.64;rate:NIGHT::1.32");
    assertThat(PriceText.write(List.of(change.after())))
        .isEqualTo("URBAN;2;GRADUATED;WITH_VAT;rate:DAY::4.32;rate:NIGHT::2.16");
    assertThat(change.acts())
        .containsExactly("CMU 632 of 31.05.2024; extended by 480 and 1331 of 2025");
  }

  @Test
  void haveNoOldPriceWhereNoneWasConfirmed() {
    assertThat(onlyChange(new PriceGroup(CustomerClass.RURAL, 1), "2015-04-01").before()).isEmpty();
  }

  @Test
  void areReadAsTheyWereWritten() {
    PriceTag block = PriceTag.on(BOOK, group(), LocalDate.of(2021, 10, 1)).orElseThrow();
    PriceTag charged =
        new PriceTag(
            block.group(),
            block.policy(),
            PriceBasis.NET,
            block.rates(),
            List.of(new PriceTag.Charge(FixedCharge.Per.MONTH, Money.of("310.00"))),
            Optional.of(Money.of("50.00")));

    assertThat(PriceText.read(PriceText.write(List.of(block, charged))))
        .containsExactly(block, charged);
    assertThat(PriceText.read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "URBAN;1;GRADUATED;WITH_VAT",
        "URBAN;4;GRADUATED;WITH_VAT;rate:DAY::1",
        "URBAN;1;GRADUATED;WITH_VAT;rate:DAY:1",
        "URBAN;1;GRADUATED;WITH_VAT;rate:DAY::one",
        "VILLA;1;GRADUATED;WITH_VAT;rate:DAY::1",
      })
  void areNotReadFromOtherText(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PriceText.read(text));
  }

  private static PriceGroup group() {
    return new PriceGroup(CustomerClass.URBAN, 1);
  }

  private static PriceChange onlyChange(PriceGroup group, String day) {
    LocalDate on = LocalDate.parse(day);
    List<PriceChange> changes = PriceChange.within(BOOK, group, new DateRange(on, on.plusDays(1)));
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }
}
