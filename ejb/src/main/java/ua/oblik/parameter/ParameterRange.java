package ua.oblik.parameter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values that a parameter may take.
 *
 * @param code what to say of another value: the word of a refusal
 * @param limits what the refusal names
 * @param words what its values are made of; empty if they are not words of a short list
 * @param accepts whether a value is one
 */
record ParameterRange(
    String code, List<Object> limits, List<String> words, Predicate<String> accepts) {

  static final String BETWEEN_WORDS = ",";

  private static final String WHOLE = "(0|[1-9][0-9]{0,8})";
  private static final String DECIMAL = "(0|[1-9][0-9]{0,5})(\\.[0-9]{1,2})?";
  private static final String RATE = "(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})?";
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

  static ParameterRange whole(int least, int most) {
    return new ParameterRange(
        "parameter-not-whole",
        List.of(least, most),
        List.of(),
        value ->
            value.matches(WHOLE)
                && Integer.parseInt(value) >= least
                && Integer.parseInt(value) <= most);
  }

  static ParameterRange decimal(int most) {
    return new ParameterRange(
        "parameter-not-decimal",
        List.of(most),
        List.of(),
        value ->
            value.matches(DECIMAL)
                && new BigDecimal(value).compareTo(BigDecimal.valueOf(most)) <= 0);
  }

  /** A price of energy, with as many decimals as unit rates have. */
  static ParameterRange rate(int most) {
    return new ParameterRange(
        "parameter-not-rate",
        List.of(most),
        List.of(),
        value ->
            value.matches(RATE) && new BigDecimal(value).compareTo(BigDecimal.valueOf(most)) <= 0);
  }

  static ParameterRange oneOf(String... words) {
    return new ParameterRange(
        "parameter-not-one-of",
        List.of(String.join(", ", words)),
        List.of(words),
        value -> Arrays.asList(words).contains(value));
  }

  /** Some of the words in an order of choice, each once, the last of them at the end. */
  static ParameterRange orderOf(String... words) {
    return new ParameterRange(
        "parameter-not-an-order",
        List.of(String.join(", ", words)),
        List.of(words),
        value -> {
          List<String> order = List.of(value.split(BETWEEN_WORDS, -1));
          return Arrays.asList(words).containsAll(order)
              && new HashSet<>(order).size() == order.size()
              && order.get(order.size() - 1).equals(words[words.length - 1]);
        });
  }

  static ParameterRange text(int longest) {
    return new ParameterRange(
        "parameter-too-long", List.of(longest), List.of(), value -> value.length() <= longest);
  }

  /** The same, of which something else holds too. */
  ParameterRange and(Predicate<String> also) {
    return new ParameterRange(code, limits, words, accepts.and(also));
  }

  static ParameterRange email() {
    return code(value -> value.matches(EMAIL));
  }

  static ParameterRange code(Predicate<String> valid) {
    return new ParameterRange("parameter-not-valid", List.of(), List.of(), valid);
  }
}
