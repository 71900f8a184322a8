package ua.oblik.domain.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.PriceTag.Charge;
import ua.oblik.domain.tariff.PriceTag.Rate;

/**
 * Prices as one line of text that machines keep: {@code
 * URBAN;2;GRADUATED;WITH_VAT;rate:DAY:100:0.9;rate:DAY::1.68;charge:MONTH:310.00;minimum:50.00}.
 * Several are parted by {@code |}.
 */
public final class PriceText {
  private static final int HEAD = 4;

  private PriceText() {}

  /** Writes them in their order; empty for none. */
  public static String write(List<PriceTag> prices) {
    return prices.stream().map(PriceText::write).collect(Collectors.joining("|"));
  }

  private static String write(PriceTag tag) {
    return Stream.of(
            Stream.of(
                tag.group().customerClass().name(),
                Integer.toString(tag.group().zones()),
                tag.policy().name(),
                tag.basis().name()),
            tag.rates().stream().map(PriceText::write),
            tag.charges().stream().map(each -> "charge:" + each.per() + ":" + each.amount()),
            tag.minimum().stream().map(least -> "minimum:" + least))
        .flatMap(part -> part)
        .collect(Collectors.joining(";"));
  }

  private static String write(Rate rate) {
    return "rate:"
        + rate.period()
        + ":"
        + rate.upTo().map(Energy::toString).orElse("")
        + ":"
        + rate.hryvnias().toPlainString();
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it was not
   */
  public static List<PriceTag> read(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\|", -1)).map(PriceText::tag).toList();
  }

  private static PriceTag tag(String text) {
    String[] parts = text.split(";", -1);
    if (parts.length <= HEAD) {
      throw new IllegalArgumentException("no price: " + text);
    }
    List<Rate> rates = new ArrayList<>();
    List<Charge> charges = new ArrayList<>();
    Optional<Money> minimum = Optional.empty();
    for (String part : Arrays.asList(parts).subList(HEAD, parts.length)) {
      String[] words = part.split(":", -1);
      switch (words[0] + words.length) {
        case "rate4" -> rates.add(rate(words, rates));
        case "charge3" ->
            charges.add(new Charge(FixedCharge.Per.valueOf(words[1]), Money.of(words[2])));
        case "minimum2" -> minimum = Optional.of(Money.of(words[1]));
        default -> throw new IllegalArgumentException("no part of a price: " + part);
      }
    }
    return new PriceTag(
        new PriceGroup(CustomerClass.valueOf(parts[0]), Integer.parseInt(parts[1])),
        TierPolicy.valueOf(parts[2]),
        PriceBasis.valueOf(parts[3]),
        rates,
        charges,
        minimum);
  }

  /** The blocks of a period follow each other, and are counted anew for the next. */
  private static Rate rate(String[] words, List<Rate> before) {
    TimeOfUsePeriod period = TimeOfUsePeriod.valueOf(words[1]);
    long block = before.stream().filter(rate -> rate.period() == period).count() + 1;
    Optional<Energy> upTo =
        words[2].isEmpty() ? Optional.empty() : Optional.of(Energy.of(words[2]));
    return new Rate(period, Math.toIntExact(block), upTo, new BigDecimal(words[3]));
  }
}
