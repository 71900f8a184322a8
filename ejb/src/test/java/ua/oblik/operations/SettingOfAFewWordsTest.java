package ua.oblik.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The start of the nights, as operators set it. */
class SettingOfAFewWordsTest {
  private final Choice nightly = new Choice("OBLIK_NIGHTLY", List.of("clock", "asked"));

  @Test
  void aKnownWordIsTaken() {
    assertThatCode(() -> nightly.require("asked")).doesNotThrowAnyException();
  }

  @Test
  void anotherKeepsTheApplicationFromStarting() {
    assertThatThrownBy(() -> nightly.require("Clock"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("OBLIK_NIGHTLY must be clock or asked, not \"Clock\"");
  }
}
