package ua.oblik.web.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.Incident;
import ua.oblik.domain.measure.Money;

/**
 * What stored reasons say in the reader's language. They are kept as codes and values; a fault of
 * the program as the number of an incident, whose story is in the log.
 */
public final class StoredReasons {
  private static final Pattern PLACED =
      Pattern.compile("(?:agreement (\\d+), )?(\\d{4}-\\d{2}-\\d{2}): ?(.*)");
  private static final Pattern CLASS_AND_MONTH =
      Pattern.compile("([A-Z_]+|no class) (\\d{4}-\\d{2})");
  private static final Pattern TWO_AMOUNTS =
      Pattern.compile("(-|-?\\d+\\.\\d{2}) (?:->|/) (-?\\d+\\.\\d{2})");
  private static final Pattern UNRATED = Pattern.compile("(-?\\d+\\.\\d{2}) / (.*)");

  private StoredReasons() {}

  /** Why a job failed. */
  public static String failure(String stored) {
    return stored == null || stored.isEmpty()
        ? ""
        : Incident.isNumber(stored)
            ? Formats.text("incident.numbered", stored)
            : Formats.text("incident.unnumbered");
  }

  /** What staff read beside the reason for which an account is parked; empty if nothing more. */
  public static String parked(String reason, String detail) {
    return switch (reason) {
      case "FAULT" -> failure(detail);
      case "CHANGED_SINCE_REVIEW", "SHADOW_DIFFERS" ->
          Stream.of(detail.split("; ", -1))
              .map(part -> compared(reason, part))
              .collect(Collectors.joining("; "));
      case "BREAKS_INVARIANT" -> broken(detail);
      default -> calculated(detail);
    };
  }

  /** Invariants with what breaks them; a run that met it puts its day before them. */
  private static String broken(String detail) {
    Matcher placed = PLACED.matcher(detail);
    String found = placed.matches() ? placed.group(3) : detail;
    return Stream.of(found.split("; ", -1))
        .map(part -> part.split(": ", 2))
        .filter(part -> part.length == 2 && Formats.knows("Invariant." + part[0]))
        .map(part -> Formats.text("Invariant." + part[0]) + " (" + part[1] + ")")
        .collect(Collectors.joining("; "));
  }

  private static String compared(String reason, String part) {
    Matcher amounts = TWO_AMOUNTS.matcher(part);
    if (amounts.matches()) {
      return amounts(reason, amounts);
    }
    Matcher unrated = UNRATED.matcher(part);
    return unrated.matches()
        ? Formats.text("parked.unrated", money(unrated.group(1)), failure(unrated.group(2)))
        : failure(part);
  }

  /** Agreement and day may be missing, and so may what was met there. */
  private static String calculated(String detail) {
    Matcher placed = PLACED.matcher(detail);
    if (!placed.matches()) {
      return met(detail);
    }
    return Stream.of(
            placed.group(1) == null ? "" : Formats.text("parked.agreement", placed.group(1)),
            Formats.date(LocalDate.parse(placed.group(2))),
            met(placed.group(3)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A class in a month, or the serial of a meter. */
  private static String met(String value) {
    Matcher rated = CLASS_AND_MONTH.matcher(value);
    if (!rated.matches()) {
      return value.isEmpty() ? "" : Formats.text("parked.meter", value);
    }
    String month = Formats.month(YearMonth.parse(rated.group(2)));
    String key = "CustomerClass." + rated.group(1);
    return Formats.knows(key) ? Formats.text(key) + ", " + month : month;
  }

  private static String amounts(String reason, Matcher parts) {
    String first = "-".equals(parts.group(1)) ? "—" : money(parts.group(1));
    String key = "CHANGED_SINCE_REVIEW".equals(reason) ? "parked.changed" : "parked.differs";
    return Formats.text(key, first, money(parts.group(2)));
  }

  private static String money(String hryvnias) {
    return Formats.money(Money.of(hryvnias));
  }
}
