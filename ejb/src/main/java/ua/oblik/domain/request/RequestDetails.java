package ua.oblik.domain.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterSerial;

/** What a request of each kind tells. A component that was left out of a form is null. */
public sealed interface RequestDetails {
  /** Signs that a text may have. */
  int LONGEST_TEXT = 1000;

  /** Signs that a name may have. */
  int LONGEST_NAME = 150;

  /** Which kind of request it is. */
  RequestKind kind();

  /** What of the account it is about; empty where it is the account itself. */
  default String subject() {
    return "";
  }

  /** What has to be mended, field by field; empty if nothing. */
  List<RequestProblem> problems(LocalDate today);

  /** A seal on the meter is broken, torn or missing. */
  record SealBroken(MeterSerial meter, LocalDate noticedOn, FreeText text)
      implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.SEAL_BROKEN;
    }

    @Override
    public String subject() {
      return meter.value();
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          Problems.missing("meter", meter),
          Problems.dayBetween("day", noticedOn, today.minusYears(1), today),
          text.problem("text", LONGEST_TEXT));
    }
  }

  /** Why a meter is to be replaced. */
  enum ReplaceReason {
    FAULTY,
    MORE_ZONES,
    MORE_POWER,
    OLD
  }

  /** The meter is to be replaced by another. */
  record ReplaceMeter(MeterSerial meter, ReplaceReason reason, FreeText text)
      implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.REPLACE_METER;
    }

    @Override
    public String subject() {
      return meter.value();
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          Problems.missing("meter", meter),
          Problems.missing("replaceReason", reason),
          text.tooLong("text", LONGEST_TEXT));
    }
  }

  /** Why a meter is to be verified. */
  enum VerifyReason {
    DUE,
    DOUBT
  }

  /** The meter is to be verified. */
  record VerifyMeter(MeterSerial meter, VerifyReason reason, FreeText text)
      implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.VERIFY_METER;
    }

    @Override
    public String subject() {
      return meter.value();
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          Problems.missing("meter", meter),
          Problems.missing("verifyReason", reason),
          text.tooLong("text", LONGEST_TEXT));
    }
  }

  /** Why the customer of an account has another name. */
  enum NameReason {
    MARRIAGE,
    PURCHASE,
    INHERITANCE,
    OTHER
  }

  /** The account is to go to a new name; the papers are on the photograph. */
  record ChangeName(FreeText name, NameReason reason, FreeText text) implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.CHANGE_NAME;
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          name.problem("name", LONGEST_NAME),
          Problems.missing("nameReason", reason),
          text.tooLong("text", LONGEST_TEXT));
    }
  }

  /**
   * The customer moves out: staff end the agreement.
   *
   * @param lastDay the last day of supply, inclusive
   * @param text where to send the closing bill
   */
  record MoveOut(LocalDate lastDay, FreeText text) implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.MOVE_OUT;
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          Problems.dayBetween("day", lastDay, today.minusMonths(1), today.plusYears(1)),
          text.problem("text", LONGEST_TEXT));
    }
  }

  /**
   * Nobody lives there and nothing is consumed.
   *
   * @param from first day
   * @param until last day, inclusive; null while it is not known
   */
  record DeclareEmpty(LocalDate from, LocalDate until, FreeText text) implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.DECLARE_EMPTY;
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(
          Problems.dayBetween("day", from, today.minusMonths(1), today.plusYears(1)),
          endsEarly()
              ? Optional.of(new RequestProblem("until", "before-from"))
              : Optional.<RequestProblem>empty(),
          text.tooLong("text", LONGEST_TEXT));
    }

    private boolean endsEarly() {
      return from != null && until != null && until.isBefore(from);
    }
  }

  /**
   * An entry of the account's ledger is not agreed to.
   *
   * @param entry its number
   * @param valueOn the day it counts from
   * @param amount what it charges; negative for what it takes off
   */
  record DisputeEntry(long entry, LocalDate valueOn, Money amount, FreeText text)
      implements RequestDetails {
    @Override
    public RequestKind kind() {
      return RequestKind.DISPUTE_ENTRY;
    }

    @Override
    public String subject() {
      return Long.toString(entry);
    }

    @Override
    public List<RequestProblem> problems(LocalDate today) {
      return Problems.of(text.problem("text", LONGEST_TEXT));
    }
  }

  /** What the kinds check in the same way. */
  final class Problems {
    private Problems() {}

    @SafeVarargs
    private static List<RequestProblem> of(Optional<RequestProblem>... found) {
      List<RequestProblem> problems = new ArrayList<>();
      for (Optional<RequestProblem> each : found) {
        each.ifPresent(problems::add);
      }
      return List.copyOf(problems);
    }

    private static Optional<RequestProblem> missing(String field, Object value) {
      return value == null ? Optional.of(new RequestProblem(field, "missing")) : Optional.empty();
    }

    private static Optional<RequestProblem> dayBetween(
        String field, LocalDate day, LocalDate first, LocalDate last) {
      if (day == null) {
        return Optional.of(new RequestProblem(field, "missing"));
      }
      if (day.isBefore(first)) {
        return Optional.of(new RequestProblem(field, "too-early"));
      }
      return day.isAfter(last)
          ? Optional.of(new RequestProblem(field, "too-late"))
          : Optional.empty();
    }
  }
}
