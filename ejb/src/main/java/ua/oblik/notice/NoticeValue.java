package ua.oblik.notice;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.domain.tariff.PriceText;

/** How a value of a notice is written by machines and shown to people. */
@SuppressWarnings("ImmutableEnumChecker") // the functions below hold no state
enum NoticeValue {
  TEXT(text -> !text.isBlank(), (text, words) -> text),
  OPTIONAL_TEXT(text -> true, (text, words) -> text),
  /** ISO date. */
  DATE(parses(LocalDate::parse), (text, words) -> words.date(LocalDate.parse(text))),
  /** ISO date, exclusive; people are shown the day before. */
  END_DATE(
      parses(LocalDate::parse), (text, words) -> words.date(LocalDate.parse(text).minusDays(1))),
  /** ISO date and time of Kyiv. */
  MOMENT(parses(LocalDateTime::parse), (text, words) -> words.moment(LocalDateTime.parse(text))),
  /** Decimal hryvnias. */
  MONEY(parses(Money::of), (text, words) -> words.money(Money.of(text))),
  /** Absolute address of a page. */
  LINK(NoticeValue::isPage, (text, words) -> text),
  /** The same with a secret in it. */
  SECRET_LINK(NoticeValue::isPage, (text, words) -> text),
  /** Kilowatt-hours with a point. */
  ENERGY(parses(Energy::of), (text, words) -> words.energy(Energy.of(text))),
  /** Register values by time of use, of reactive energy by register, {@code DAY=1234;R1=567}. */
  READS(NoticeValue::areReads, NoticeValue::showReads),
  /** What energy costs, as {@link PriceText} writes it; nothing where no tariff is confirmed. */
  PRICES(parses(PriceText::read), PriceWords::show),
  /** Whether reads are billed or wait for staff first; only the sentence differs. */
  READ_QUALITY(oneOf("VALID", "QUESTIONABLE"), (text, words) -> text),
  BILL_KIND(oneOf("FINAL", "PROVISIONAL"), (text, words) -> words.text("billKind." + text)),
  ROLE(oneOf("OWNER", "MEMBER", "READ_ONLY"), (text, words) -> words.text("role." + text)),
  /** A role, or none. */
  ACCESS(
      oneOf("OWNER", "MEMBER", "READ_ONLY", "NONE"), (text, words) -> words.text("role." + text)),
  REQUEST_KIND(
      oneOf(Arrays.stream(RequestKind.values()).map(Enum::name).toArray(String[]::new)),
      (text, words) -> words.text("requestKind." + text)),
  REQUEST_STATE(oneOf("DONE", "REFUSED"), (text, words) -> words.text("requestState." + text)),
  DECISION(oneOf("APPROVED", "REJECTED"), (text, words) -> words.text("decision." + text));

  private static final String READ = "(ALL_DAY|DAY|NIGHT|PEAK|SHOULDER|R1|R2)=\\d+(\\.\\d{1,3})?";

  private final Predicate<String> accepted;
  private final BiFunction<String, MailWords, String> shown;

  NoticeValue(Predicate<String> accepted, BiFunction<String, MailWords, String> shown) {
    this.accepted = accepted;
    this.shown = shown;
  }

  /** Whether letters were written without it, which may still wait in the outbox. */
  boolean isLater() {
    return this == READ_QUALITY;
  }

  boolean accepts(String text) {
    return text != null && accepted.test(text);
  }

  String show(String text, MailWords words) {
    return shown.apply(text, words);
  }

  private static Predicate<String> oneOf(String... words) {
    return Arrays.asList(words)::contains;
  }

  private static <T> Predicate<String> parses(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text) != null;
      } catch (DateTimeException | IllegalArgumentException notParsable) {
        return false;
      }
    };
  }

  private static boolean isPage(String text) {
    try {
      URI address = URI.create(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean areReads(String text) {
    return text.matches(READ + "(;" + READ + ")*");
  }

  private static String showReads(String text, MailWords words) {
    return Arrays.stream(text.split(";", -1))
        .map(read -> read.split("=", 2))
        .map(read -> words.text("zone." + read[0]) + " " + words.energy(Energy.of(read[1])))
        .collect(Collectors.joining(", "));
  }
}
