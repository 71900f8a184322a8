package ua.oblik.web.portal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The years that a page of an account is leafed through by. */
final class Years {
  private Years() {}

  /** Those in which something is, the latest first. */
  static <T> List<Integer> of(Collection<T> all, Function<T, LocalDate> day) {
    return all.stream()
        .map(each -> day.apply(each).getYear())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The one asked for if there is something in it, else the latest; 0 where there is none. */
  static Integer shown(Integer asked, List<Integer> years) {
    return years.contains(asked) ? asked : years.stream().findFirst().orElse(0);
  }
}
