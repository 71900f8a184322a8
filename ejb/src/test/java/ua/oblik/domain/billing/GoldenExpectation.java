package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import ua.oblik.domain.billing.GoldenAccount.Answer;
import ua.oblik.domain.billing.GoldenCase.Said;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ReactiveCharge;

/** Holds what was billed against what a golden case expects. */
final class GoldenExpectation {

  private static final Set<GoldenSentence> LINES =
      Set.of(
          GoldenSentence.LINE,
          GoldenSentence.LESS,
          GoldenSentence.CHARGE,
          GoldenSentence.TOPPED_UP,
          GoldenSentence.RELIEVED,
          GoldenSentence.CREDITED,
          GoldenSentence.ABOVE,
          GoldenSentence.REACTIVE,
          GoldenSentence.FED,
          GoldenSentence.UNCOMPENSATED,
          GoldenSentence.TAX);

  private final SoftAssertions softly;
  private final Said request;
  private final List<Said> expected;

  GoldenExpectation(SoftAssertions softly, Said request, List<Said> expected) {
    this.softly = softly;
    this.request = request;
    this.expected = expected;
  }

  void check(Answer answer) {
    Said first = expected.get(0);
    switch (first.sentence()) {
      case PARKED ->
          same(
              first,
              answer.outcome() instanceof BillOutcome.Parked p
                  ? p.reason().name()
                  : answer.outcome(),
              first.word(1));
      case NOTHING ->
          same(
              first,
              answer.outcome() instanceof BillOutcome.NothingToBill n
                  ? n.reason().name()
                  : answer.outcome(),
              first.word(1));
      default -> checkBills(answer);
    }
  }

  /** What paying late costs. */
  void checkFees(Money fees) {
    same(expected.get(0), fees, expected.get(0).money(1));
  }

  private void checkBills(Answer answer) {
    List<List<Said>> bills = new ArrayList<>();
    for (Said said : expected) {
      if (said.sentence() == GoldenSentence.BILL) {
        bills.add(new ArrayList<>());
      }
      if (bills.isEmpty()) {
        throw new IllegalArgumentException(said.where() + ": a bill begins with its kind and days");
      }
      bills.get(bills.size() - 1).add(said);
    }
    softly
        .assertThat(answer.bills())
        .as("%s: bills of %s: %s", request.where(), request.text(), answer.outcome())
        .hasSize(bills.size());
    for (int i = 0; i < Math.min(bills.size(), answer.bills().size()); i++) {
      checkBill(bills.get(i), answer.bills().get(i));
    }
  }

  private void checkBill(List<Said> said, BillDraft bill) {
    same(
        said.get(0),
        "bill "
            + bill.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + bill.period().from()
            + " .. "
            + bill.period().until(),
        said.get(0).text());
    if (said.stream().noneMatch(s -> s.sentence() == GoldenSentence.TOTAL)) {
      throw new IllegalArgumentException(said.get(0).where() + ": a bill has a total");
    }
    softly
        .assertThat(bill.lines().stream().map(GoldenExpectation::line).toList())
        .as("%s: lines", said.get(0).where())
        .containsExactlyInAnyOrderElementsOf(texts(said, LINES));
    bill.lines()
        .forEach(
            line ->
                ComputedAgain.of(line)
                    .ifPresent(
                        amount ->
                            softly
                                .assertThat(amount)
                                .as("%s: %s computed again", said.get(0).where(), line(line))
                                .isEqualTo(line.amount())));
    List<String> segments = texts(said, Set.of(GoldenSentence.SEGMENT));
    if (!segments.isEmpty()) {
      softly
          .assertThat(bill.segments().stream().map(GoldenExpectation::segment).toList())
          .as("%s: segments", said.get(0).where())
          .containsExactlyElementsOf(segments);
    }
    if (said.stream().noneMatch(s -> s.sentence() == GoldenSentence.REPLACES)) {
      same(said.get(0), bill.supersedes(), List.of());
    }
    said.forEach(each -> checkFigure(each, bill));
  }

  private void checkFigure(Said said, BillDraft bill) {
    BillDraft.Statement statement = bill.statement();
    switch (said.sentence()) {
      case TOTAL -> same(said, bill.total(), said.money(1));
      case CONTAINS -> same(said, bill.vat(), said.money(1));
      case OPENING -> same(said, statement.openingBalance(), said.money(1));
      case OVERPAID -> same(said, statement.overpayment(), said.money(1));
      case TO_PAY -> {
        same(said, statement.amountToPay(), said.money(1));
        same(said, statement.dueOn(), said.date(2));
      }
      case REPLACES -> {
        long last = said.count(2, said.count(1, 0));
        same(
            said,
            bill.supersedes(),
            LongStream.rangeClosed(said.count(1, 0), last).mapToObj(BillNumber::new).toList());
        same(said, bill.difference(), said.money(3));
      }
      default -> {}
    }
  }

  private void same(Said said, Object billed, Object written) {
    softly.assertThat(billed).as("%s: %s", said.where(), said.text()).isEqualTo(written);
  }

  private static List<String> texts(List<Said> said, Set<GoldenSentence> kinds) {
    return said.stream().filter(each -> kinds.contains(each.sentence())).map(Said::text).toList();
  }

  private static String segment(BillSegment segment) {
    return "segment "
        + segment.days().from()
        + " .. "
        + segment.days().until()
        + " "
        + segment.estimate().map(estimate -> estimate.rule().name()).orElse("actual")
        + " "
        + String.join("/", segment.volumes().values().stream().map(Energy::toString).toList());
  }

  private static String line(BillLine line) {
    return switch (line.kind()) {
      case ENERGY ->
          "line "
              + line.month()
              + " "
              + quantity(line)
              + " x "
              + price(line)
              + " = "
              + line.amount();
      case CHARGED_BEFORE -> "less " + line.month() + " " + quantity(line) + " = " + line.amount();
      case RELIEF -> "relieved " + line.month() + " " + line.quantity() + " kWh = " + line.amount();
      case SUBSIDY -> "credited " + line.month() + " = " + line.amount();
      case EXCESS ->
          "above the contract " + line.month() + " " + line.quantity() + " kWh = " + line.amount();
      case REACTIVE -> reactive("reactive ", line, charge -> charge.equivalent());
      case REACTIVE_FED ->
          reactive(
              "fed ", line, charge -> ReactiveCharge.whenFed(charge.terms(), charge.equivalent()));
      case REACTIVE_SURCHARGE ->
          "uncompensated "
              + line.month()
              + " tan "
              + line.reactive().orElseThrow().tangent()
              + " = "
              + line.amount();
      case VAT -> "tax " + line.amount();
      case MINIMUM -> "topped up " + line.month() + " = " + line.amount();
      default -> "charge " + line.month() + " = " + line.amount();
    };
  }

  private static String reactive(
      String word, BillLine line, Function<ReactiveCharge, Coefficient> times) {
    ReactiveCharge charge = line.reactive().orElseThrow();
    return word
        + line.month()
        + " "
        + line.quantity()
        + " kvarh x "
        + charge.terms().price()
        + " x "
        + times.apply(charge)
        + " = "
        + line.amount();
  }

  private static String quantity(BillLine line) {
    return line.zone().orElseThrow().register() + " " + line.quantity();
  }

  private static String price(BillLine line) {
    BigDecimal coefficient = line.price().orElseThrow().coefficient().value();
    return line.price().orElseThrow().rate()
        + (line.zone().orElseThrow().zones() > 1 ? " x " + coefficient.toPlainString() : "");
  }
}
