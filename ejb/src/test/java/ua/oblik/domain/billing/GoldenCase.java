package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * A golden bill: what happened to an account, in order, and what its bills must say.
 *
 * @param name unique among all
 * @param origin where the expected numbers come from
 * @param sentences in order
 */
record GoldenCase(String name, String origin, List<Said> sentences) {

  private static final String NUMBER = "-?\\d+(\\.\\d+)?";
  private static final String CLASSES =
      Arrays.stream(CustomerClass.values()).map(Enum::name).collect(Collectors.joining("|"));

  /**
   * A sentence of a file.
   *
   * @param where file and line, for messages
   * @param text as written
   * @param sentence which kind
   * @param parts what was said
   */
  record Said(String where, String text, GoldenSentence sentence, Matcher parts) {

    String word(int group) {
      return parts.group(group);
    }

    boolean has(int group) {
      return parts.group(group) != null && !parts.group(group).isEmpty();
    }

    LocalDate date(int group) {
      return LocalDate.parse(parts.group(group));
    }

    LocalDate dateOrOpen(int group) {
      return has(group) && !"open".equals(word(group)) ? date(group) : LocalDate.MAX;
    }

    YearMonth month(int group) {
      return YearMonth.parse(parts.group(group));
    }

    int count(int group, int otherwise) {
      return has(group) ? Integer.parseInt(word(group)) : otherwise;
    }

    Money money(int group) {
      return Money.of(new BigDecimal(word(group)));
    }

    Energy energy(int group) {
      return Energy.of(new BigDecimal(word(group)));
    }
  }

  /** The cases of a file; refuses, with the line, whatever is not understood. */
  static List<GoldenCase> parse(String file, List<String> lines) {
    List<GoldenCase> cases = new ArrayList<>();
    String name = null;
    StringBuilder origin = new StringBuilder();
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String where = file + ":" + (i + 1);
      String line = lines.get(i).strip();
      if (line.startsWith("case: ")) {
        finish(name, origin, said).ifPresent(cases::add);
        name = line.substring("case: ".length());
        origin = new StringBuilder();
        said = new ArrayList<>();
      } else if (line.startsWith("origin: ") && name != null && said.isEmpty()) {
        origin.append(line.substring("origin: ".length())).append(' ');
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (name == null || origin.isEmpty()) {
          throw new IllegalArgumentException(where + ": a case begins with case: and origin:");
        }
        said.add(understand(where, line));
      }
    }
    finish(name, origin, said).ifPresent(cases::add);
    return cases;
  }

  private static Said understand(String where, String line) {
    for (GoldenSentence sentence : GoldenSentence.values()) {
      Optional<Matcher> parts = sentence.read(line);
      if (parts.isPresent()) {
        return new Said(where, line, sentence, parts.get());
      }
    }
    throw new IllegalArgumentException(where + ": not understood: " + line);
  }

  private static Optional<GoldenCase> finish(String name, StringBuilder origin, List<Said> said) {
    if (name == null) {
      return Optional.empty();
    }
    if (said.isEmpty()) {
      throw new IllegalArgumentException(name + ": nothing happens");
    }
    boolean asked = false;
    for (int i = 0; i < said.size(); i++) {
      Said sentence = said.get(i);
      asked |= sentence.sentence().isRequest();
      boolean answered = i + 1 < said.size() && said.get(i + 1).sentence().isExpectation();
      if (sentence.sentence().isRequest() && !answered) {
        throw new IllegalArgumentException(sentence.where() + ": nothing is expected");
      }
      if (sentence.sentence().isExpectation() && !asked) {
        throw new IllegalArgumentException(sentence.where() + ": no bill was asked for");
      }
    }
    if (!asked) {
      throw new IllegalArgumentException(said.get(0).where() + ": no bill is asked for in " + name);
    }
    return Optional.of(new GoldenCase(name, origin.toString().strip(), List.copyOf(said)));
  }

  /** What happens and is charged, whatever the numbers, the class and what else is looked at. */
  String shape() {
    return sentences.stream()
        .filter(said -> !said.sentence().isSaidBesides())
        .map(said -> said.text().replaceAll(CLASSES, "CLASS").replaceAll(NUMBER, "9"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return name;
  }
}
