package ua.oblik.domain.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** How old a debt is, counted from the day after it was to be paid. */
public enum DebtAge {
  /** To be paid today or later. */
  NOT_DUE(Integer.MIN_VALUE),
  /** Up to thirty days late. */
  UP_TO_30(1),
  /** Thirty-one to sixty. */
  UP_TO_60(31),
  /** Sixty-one to ninety. */
  UP_TO_90(61),
  /** Older than that. */
  OVER_90(91);

  private final int fromDays;

  DebtAge(int fromDays) {
    this.fromDays = fromDays;
  }

  /** The age on a day of a debt that was to be paid by another. */
  public static DebtAge of(LocalDate dueOn, LocalDate day) {
    long late = ChronoUnit.DAYS.between(dueOn, day);
    DebtAge age = NOT_DUE;
    for (DebtAge older : values()) {
      if (late >= older.fromDays) {
        age = older;
      }
    }
    return age;
  }

  /** The first day of lateness of every age but the first: one, thirty-one, sixty-one... */
  public static List<Long> limits() {
    return Arrays.stream(values()).skip(1).map(age -> (long) age.fromDays).toList();
  }
}
