package ua.oblik.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

class ReconciliationOfAPeriodTest {
  private static final List<EntryView> ALL =
      entries(
          "2025-08-31 CHARGE 300.00",
          "2025-09-10 PAYMENT -250.00",
          "2025-09-30 CHARGE 421.68",
          "2025-10-01 REVERSAL -421.68",
          "2025-10-01 CHARGE 400.00",
          "2025-10-20 PAYMENT -500.00");

  @ParameterizedTest(name = "{0} until {1}: {2} + {3} - {4} = {5}")
  @CsvSource({
    "2025-09-01, 2025-10-01, 300.00, 421.68, 250.00,  471.68",
    "2025-10-01, 2025-11-01, 471.68, 400.00, 921.68,  -50.00",
    "2025-01-01, 2025-11-01, 0.00,  1121.68, 1171.68, -50.00",
    "2025-09-11, 2025-09-30, 50.00,  0.00,   0.00,    50.00",
  })
  void leadsFromTheBalanceBeforeToTheOneAfter(
      LocalDate from,
      LocalDate until,
      String opening,
      String charged,
      String paid,
      String closing) {
    ReconciliationStatement statement =
        ReconciliationStatement.of(
            new DateRange(from, until),
            ALL.stream().filter(entry -> entry.valueOn().isBefore(until)).toList());

    assertThat(statement.opening()).isEqualTo(Money.of(opening));
    assertThat(statement.charged()).isEqualTo(Money.of(charged));
    assertThat(statement.paid()).isEqualTo(Money.of(paid));
    assertThat(statement.closing()).isEqualTo(Money.of(closing));
  }

  @Test
  void namesEveryEntryOfThePeriodOnce() {
    DateRange october = new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1));
    assertThat(ReconciliationStatement.of(october, ALL).entries())
        .extracting(EntryView::id)
        .containsExactly(4L, 5L, 6L);
  }

  private static List<EntryView> entries(String... lines) {
    List<EntryView> entries = new ArrayList<>();
    Money balance = Money.ZERO;
    for (String line : lines) {
      String[] parts = line.split(" ", -1);
      LocalDate day = LocalDate.parse(parts[0]);
      Money amount = Money.of(parts[2]);
      balance = balance.plus(amount);
      entries.add(
          new EntryView(
              entries.size() + 1L,
              day,
              day,
              EntryKind.valueOf(parts[1]),
              amount,
              balance,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return entries;
  }
}
