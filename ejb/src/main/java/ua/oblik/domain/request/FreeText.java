package ua.oblik.domain.request;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person wrote: composed, without blanks around it and without signs that are not seen, such
 * as those that turn the direction of writing.
 *
 * @param value may be empty
 */
public record FreeText(String value) {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  public FreeText {
    String typed = value == null ? "" : value.replace("\r\n", "\n");
    String seen = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
    value = AROUND.matcher(seen).replaceAll("");
  }

  /** Beside a field: whether it is missing, or longer than {@code most} signs. */
  Optional<RequestProblem> problem(String field, int most) {
    if (value.isEmpty()) {
      return Optional.of(new RequestProblem(field, "missing"));
    }
    return tooLong(field, most);
  }

  /** The same for a field that may be empty. */
  Optional<RequestProblem> tooLong(String field, int most) {
    return value.codePointCount(0, value.length()) > most
        ? Optional.of(new RequestProblem(field, "too-long"))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
