package ua.oblik.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.config.home.LauncherException;

/**
 * What {@code ./oblik bench} was asked for.
 *
 * @param accounts of the region that is measured
 * @param years of its history, 1 to 3
 * @param small accounts of the two regions that it is compared with
 * @param customers whose sessions ask for the home page
 * @param keep whether loaded regions are kept for the next time
 * @param only the benchmarks that are wanted; empty for all
 */
public record Options(
    int accounts, int years, int small, int customers, boolean keep, List<String> only) {

  private static final String KEEP = "--keep";

  private static final int ACCOUNTS = 200_000;
  private static final int SMALL_SHARE = 4;
  private static final int YEARS = 3;
  private static final int CUSTOMERS = 500;
  private static final int MOST_CUSTOMERS = 10_000;
  private static final int FEWEST = 1_000;
  private static final int MOST = 10_000_000;

  /** Reads options such as {@code --accounts 20000 --only run,quote}. */
  public static Options parse(List<String> given) {
    boolean keep = given.contains(KEEP);
    List<String> arguments = given.stream().filter(each -> !each.equals(KEEP)).toList();
    int accounts = number(arguments, "--accounts", ACCOUNTS, FEWEST, MOST);
    int small = Math.max(FEWEST, accounts / SMALL_SHARE);
    return new Options(
        accounts,
        number(arguments, "--years", YEARS, 1, YEARS),
        number(arguments, "--small", small, FEWEST, MOST),
        number(arguments, "--customers", CUSTOMERS, 1, MOST_CUSTOMERS),
        keep,
        text(requireKnown(arguments), "--only")
            .map(words -> List.of(words.split(",", -1)))
            .orElse(List.of()));
  }

  boolean wants(String benchmark) {
    return only.isEmpty() || only.contains(benchmark);
  }

  private static List<String> requireKnown(List<String> arguments) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      names.add(arguments.get(i));
    }
    names.removeAll(List.of("--accounts", "--years", "--small", "--customers", "--only"));
    if (!names.isEmpty() || arguments.size() % 2 != 0) {
      throw LauncherException.usage(
          "bench does not know %s; see ./oblik bench --help"
              .formatted(String.join(" ", arguments)));
    }
    text(arguments, "--only")
        .ifPresent(
            words -> {
              for (String word : words.split(",", -1)) {
                if (!Bench.NAMES.contains(word)) {
                  throw LauncherException.usage(
                      "there is no benchmark \"%s\", only %s"
                          .formatted(word, String.join(", ", Bench.NAMES)));
                }
              }
            });
    return arguments;
  }

  private static Optional<String> text(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    return at < 0 || at + 1 >= arguments.size()
        ? Optional.empty()
        : Optional.of(arguments.get(at + 1));
  }

  private static int number(
      List<String> arguments, String name, int standard, int least, int most) {
    Optional<String> given = text(arguments, name);
    if (given.isEmpty()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(given.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumeric) {
      // the line below says the same for letters and for numbers out of range
    }
    throw LauncherException.usage(
        "%s must be a whole number from %d to %d, not \"%s\""
            .formatted(name, least, most, given.get()));
  }
}
