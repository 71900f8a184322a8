package ua.oblik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.domain.picture.PictureSamples;
import ua.oblik.identity.FieldProblem;

class RequestToLinkAnAccountTest {
  private static final byte[] JPEG = PictureSamples.drawn("jpeg", 40, 30);

  @ParameterizedTest
  @ValueSource(strings = {"4100000006", " 4100 0000 06 ", "4100-0000-06"})
  void understandsEverySpellingOfTheNumber(String typed) {
    LinkRequestForm form = new LinkRequestForm(typed, null, JPEG);
    assertThat(form.problems()).isEmpty();
    assertThat(form.number().value()).isEqualTo("4100000006");
  }

  @Test
  void tellsAllThatHasToBeMendedAtOnce() {
    LinkRequestForm form =
        new LinkRequestForm(" ", "д".repeat(1001), "<svg/>".getBytes(StandardCharsets.UTF_8));
    assertThat(form.problems())
        .containsExactly(
            new FieldProblem("accountNumber", "number-empty"),
            new FieldProblem("comment", "comment-too-long"),
            new FieldProblem("photo", "photo-not-a-picture"));
  }
}
