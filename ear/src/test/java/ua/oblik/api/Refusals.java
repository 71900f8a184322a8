package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ua.oblik.system.Api.Answer;

/** What every answer that refuses has in common: a problem in words, and nothing of the inside. */
final class Refusals {
  private Refusals() {}

  /** Looks at a problem of this status. */
  static void problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.mediaType()).startsWith("application/problem+json");
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "ua.oblik.");
    assertThat(answer.json().get("status").getAsInt()).isEqualTo(answer.status());
    assertThat(answer.json().get("title").getAsString()).isNotBlank();
  }

  /** The stable word of a problem: of its one field, else its own. */
  static String codeOf(Answer answer) {
    return answer.json().has("errors")
        ? answer.json().getAsJsonArray("errors").get(0).getAsJsonObject().get("code").getAsString()
        : answer.json().get("type").getAsString().replace("/problems/", "");
  }

  /** A key that no request has had. */
  static String key() {
    return UUID.randomUUID().toString();
  }
}
