package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.tariff.Tariffs;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.ui.ActNames;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.RateFormats;

/** The published rates of one class of customers, the latest first. */
@ApplicationScoped
public class RateList extends WholeList<RateList.ClassRates> {
  /** Parameter of the address that names the class. */
  static final String CLASS = "class";

  @Inject private Tariffs tariffs;
  @Inject private ActNames acts;

  /** A version of the rates of a class. */
  public record ClassRates(CustomerClass customerClass, RateVersion version) {}

  @Override
  public String name() {
    return "rates";
  }

  @Override
  List<ClassRates> all(ListQuery query) {
    CustomerClass chosen = chosen(query.filter(CLASS));
    return tariffs.book().schedules().getOrDefault(chosen, List.of()).stream()
        .sorted(Comparator.comparing((RateVersion version) -> version.validity().from()).reversed())
        .map(version -> new ClassRates(chosen, version))
        .toList();
  }

  @Override
  public List<ListColumn<ClassRates>> columns() {
    return List.of(
        new ListColumn<>(CLASS, ClassRates::customerClass),
        new ListColumn<>("from", row -> row.version().validity().from()),
        new ListColumn<>("lastDay", row -> lastDay(row.version().validity())),
        new ListColumn<>("season", row -> RateFormats.season(row.version().season())),
        new ListColumn<>("blocks", row -> prices(row.version())),
        new ListColumn<>("policy", row -> List.of(row.version().policy(), row.version().basis())),
        new ListColumn<>("act", row -> acts.name(row.version().source().act())),
        new ListColumn<>(
            "confidence", row -> acts.confidence(row.version().source().confidence())));
  }

  /** The class of that name; households in towns if it is none. */
  static CustomerClass chosen(String asked) {
    return Arrays.stream(CustomerClass.values())
        .filter(word -> word.name().equals(asked))
        .findFirst()
        .orElse(CustomerClass.URBAN);
  }

  /** The last day; null where no end is set. */
  static LocalDate lastDay(DateRange days) {
    return days.isOpen() ? null : days.lastDay();
  }

  /** What a version charges: by block, beside the energy, and at least. */
  private static List<String> prices(RateVersion version) {
    return Stream.of(
            version.blocks().stream().map(RateList::price),
            version.fixedCharges().stream().map(RateList::price),
            version.minimumCharge().stream()
                .map(least -> Formats.text("tariff.minimum") + ": " + Formats.money(least)))
        .flatMap(prices -> prices)
        .toList();
  }

  private static String price(Block block) {
    return RateFormats.blockUpTo(block) + ": " + Formats.number(block.rate().hryvniaPerKWh());
  }

  private static String price(FixedCharge charge) {
    return Formats.word(charge.per()) + ": " + Formats.money(charge.amount());
  }
}
