package ua.oblik.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.oblik.domain.tariff.PriceTag;
import ua.oblik.domain.tariff.PriceTag.Rate;
import ua.oblik.domain.tariff.PriceText;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** Says prices in a sentence: {@code до 100 кВт·год 0,90 ₴, понад 1,68 ₴ за кВт·год, з ПДВ}. */
final class PriceWords {
  private static final String BETWEEN = "; ";

  private PriceWords() {}

  /** Several prices of one reader each after whose they are. */
  static String show(String text, MailWords words) {
    List<PriceTag> tags = PriceText.read(text);
    if (tags.isEmpty()) {
      return words.text("price.none");
    }
    return tags.stream()
        .map(tag -> tags.size() == 1 ? show(tag, words) : whose(tag, words) + show(tag, words))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String whose(PriceTag tag, MailWords words) {
    return words.text("class." + tag.group().customerClass()) + ": ";
  }

  private static String show(PriceTag tag, MailWords words) {
    List<TimeOfUsePeriod> periods = tag.rates().stream().map(Rate::period).distinct().toList();
    String rates =
        periods.stream()
            .map(period -> zone(tag, period, words))
            .collect(Collectors.joining(periods.size() == tag.rates().size() ? ", " : BETWEEN));
    return Stream.of(
            Stream.of(words.text("price." + tag.basis(), Map.of("prices", rates))),
            Stream.of(tag.policy())
                .filter(policy -> policy == TierPolicy.CLIFF)
                .map(policy -> words.text("price." + policy)),
            tag.charges().stream()
                .map(
                    charge ->
                        words.text(
                            "price.charge." + charge.per(),
                            Map.of("amount", words.money(charge.amount())))),
            tag.minimum().stream()
                .map(least -> words.text("price.minimum", Map.of("amount", words.money(least)))))
        .flatMap(part -> part)
        .collect(Collectors.joining(BETWEEN));
  }

  private static String zone(PriceTag tag, TimeOfUsePeriod period, MailWords words) {
    String blocks =
        tag.rates().stream()
            .filter(rate -> rate.period() == period)
            .map(rate -> block(rate, words))
            .collect(Collectors.joining(", "));
    return period == TimeOfUsePeriod.ALL_DAY ? blocks : words.text("zone." + period) + " " + blocks;
  }

  private static String block(Rate rate, MailWords words) {
    String price = words.rate(rate.hryvnias());
    return rate.upTo()
        .map(
            limit -> words.text("price.upTo", Map.of("limit", words.energy(limit), "price", price)))
        .orElseGet(
            () -> rate.block() == 1 ? price : words.text("price.above", Map.of("price", price)));
  }
}
