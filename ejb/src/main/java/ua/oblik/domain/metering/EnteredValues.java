package ua.oblik.domain.metering;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReadValidation.Known;
import ua.oblik.domain.metering.ReadValidation.Reason;
import ua.oblik.domain.metering.ReadValidation.Refused;

/** Reads the numbers of a submission as people type them. */
final class EnteredValues {

  private static final int LONGEST = 40;
  private static final int LONGEST_WHOLE = 12;
  private static final int DECIMALS = 3;

  private EnteredValues() {}

  /** The numbers, or why there are none. */
  record Result(Map<RegisterCode, Energy> values, Optional<Refused> refusal) {}

  /** Reads one number per register of the meter. */
  static Result read(Map<RegisterCode, String> typed, Known known) {
    List<RegisterCode> registers = known.plate().registers();
    for (RegisterCode register : typed.keySet()) {
      if (!registers.contains(register)) {
        return refused(Reason.UNKNOWN_REGISTER, register, Optional.empty());
      }
    }
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    for (RegisterCode register : registers) {
      String text = plain(typed.get(register));
      if (text.isEmpty()) {
        return refused(Reason.INCOMPLETE_ZONES, register, Optional.empty());
      }
      if (!isNumber(text)) {
        return refused(Reason.NOT_A_NUMBER, register, Optional.empty());
      }
      BigDecimal kWh = new BigDecimal(text);
      Optional<Reason> reason = refusal(kWh, known);
      if (reason.isPresent()) {
        return refused(reason.get(), register, energy(kWh));
      }
      values.put(register, Energy.of(kWh));
    }
    return new Result(values, Optional.empty());
  }

  /** The number to show again; nothing if it is longer than any register's. */
  private static Optional<Energy> energy(BigDecimal kWh) {
    boolean fits = kWh.scale() <= DECIMALS && kWh.precision() - kWh.scale() <= LONGEST_WHOLE;
    return fits ? Optional.of(Energy.of(kWh)) : Optional.empty();
  }

  private static Optional<Reason> refusal(BigDecimal kWh, Known known) {
    if (kWh.signum() < 0) {
      return Optional.of(Reason.NEGATIVE);
    }
    int decimals = Math.max(0, kWh.stripTrailingZeros().scale());
    if (decimals > (known.household() ? 0 : DECIMALS)) {
      return Optional.of(Reason.FRACTION_OF_KWH);
    }
    return kWh.compareTo(known.plate().capacity().kWh()) >= 0
        ? Optional.of(Reason.TOO_MANY_DIGITS)
        : Optional.empty();
  }

  /** Without blanks and marks of direction, which nobody sees, with a point. */
  private static String plain(String typed) {
    if (typed == null) {
      return "";
    }
    StringBuilder plain = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean seen = !Character.isWhitespace(c) && !Character.isSpaceChar(c);
      if (seen && Character.getType(c) != Character.FORMAT) {
        plain.append(c == ',' ? '.' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isNumber(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    return text.length() <= LONGEST
        && start < text.length()
        && point != start
        && point != text.length() - 1
        && point == text.lastIndexOf('.')
        && text.chars().skip(start).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static Result refused(Reason reason, RegisterCode register, Optional<Energy> entered) {
    return new Result(
        Map.of(),
        Optional.of(
            new Refused(
                reason,
                Optional.of(register),
                entered,
                Optional.empty(),
                Optional.empty(),
                List.of())));
  }
}
