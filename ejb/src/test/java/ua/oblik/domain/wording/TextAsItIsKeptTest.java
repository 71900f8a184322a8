package ua.oblik.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names and texts as people paste them. */
class TextAsItIsKeptTest {

  @Test
  void blanksOfAnyWidthAreOneSpace() {
    assertThat(PlainText.line("\u00a0 Дача\u2003у \t Ворзелі\u00a0")).isEqualTo("Дача у Ворзелі");
    assertThat(PlainText.line("\u00a0 \t ")).isEmpty();
    assertThat(PlainText.line(null)).isEmpty();
    assertThat(PlainText.lines("а\u00a0\u00a0б\r\n\r\n\r\nв")).isEqualTo("а б\n\nв");
  }

  @Test
  void signsThatTurnTheDirectionAreLeftOut() {
    assertThat(PlainText.line("\u202Eexe.pdf\u202C")).isEqualTo("exe.pdf");
    assertThat(PlainText.line("שלום\u200F")).isEqualTo("שלום");
  }

  @Test
  void whatNoDatabaseKeepsIsShownAsUnreadable() {
    assertThat(PlainText.storable("41\u0000")).isEqualTo("41\uFFFD");
    assertThat(PlainText.storable("\uD800б\uDC00")).isEqualTo("\uFFFDб\uFFFD");
    assertThat(PlainText.isStorable("41\u0000")).isFalse();
    assertThat(PlainText.isStorable("\uDFFF")).isFalse();
    assertThat(PlainText.storable("👩 Ґ\n\t")).isEqualTo("👩 Ґ\n\t");
  }

  @Test
  void familiesOfEmojiStayTogether() {
    assertThat(PlainText.line("👩‍👩‍👧‍👦")).isEqualTo("👩‍👩‍👧‍👦");
  }
}
