package ua.oblik.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.survey.SuggestionText.Problem;

/** Shares of votes, and texts of suggestions. */
class WhatCustomersSayTest {

  @Test
  void percentsAddUpToAHundred() {
    assertThat(new Tally(List.of(1L, 1L, 1L)).percents()).containsExactly(34, 33, 33);
    assertThat(new Tally(List.of(2L, 1L, 0L)).percents()).containsExactly(67, 33, 0);
    assertThat(new Tally(List.of(999L, 1L)).percents()).containsExactly(100, 0);
    assertThat(new Tally(List.of(0L, 0L)).percents()).containsExactly(0, 0);
    assertThat(new Tally(List.of(3L, 5L)).total()).isEqualTo(8);
    assertThatThrownBy(() -> new Tally(List.of(-1L))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextIsKeptAsAPersonReadsIt() {
    assertThat(
            SuggestionText.plain("  Додайте\u202e темну \u200f тему\r\n\r\n\r\n\r\nбудь  ласка "))
        .isEqualTo("Додайте темну тему\n\nбудь ласка");
    assertThat(SuggestionText.plain("a\u0000b")).isEqualTo("a b");
    assertThat(SuggestionText.plain("<script>alert(1)</script>"))
        .isEqualTo("<script>alert(1)</script>");
    assertThat(SuggestionText.plain(null)).isEmpty();
  }

  @Test
  void tooShortAndTooLongAreTold() {
    assertThat(SuggestionText.problem("")).contains(Problem.MISSING);
    assertThat(SuggestionText.problem("a".repeat(9))).contains(Problem.TOO_SHORT);
    assertThat(SuggestionText.problem("😀".repeat(9))).contains(Problem.TOO_SHORT);
    assertThat(SuggestionText.problem("a".repeat(10))).isEqualTo(Optional.empty());
    assertThat(SuggestionText.problem("😀".repeat(1000))).isEqualTo(Optional.empty());
    assertThat(SuggestionText.problem("a".repeat(1001))).contains(Problem.TOO_LONG);
  }
}
