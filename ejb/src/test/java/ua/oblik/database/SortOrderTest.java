package ua.oblik.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortOrderTest {
  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p.id                             | p.id desc
          p.id desc                        | p.id
          p.id asc                         | p.id desc
          p.posted_on desc, p.id desc      | p.posted_on, p.id
          r.started_at desc nulls first    | r.started_at nulls last
          c.email nulls last, a.number     | c.email desc nulls first, a.number desc
          c.email desc nulls last, a.id    | c.email nulls first, a.id desc
          coalesce(b.balance, 0) desc, a.x | coalesce(b.balance, 0), a.x desc
          concat_ws(' ', p.a, (p.b)), x    | concat_ws(' ', p.a, (p.b)) desc, x desc
          """)
  void turnsRoundTermByTerm(String order, String reversed) {
    assertThat(SortOrder.reversed(order)).isEqualTo(reversed);
  }
}
