package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.tariff.ZonePeriod;
import ua.oblik.tariff.Tariffs;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.ui.ActNames;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.RateFormats;

/** What zones multiply rates by, the latest first. */
@ApplicationScoped
public class ZoneList extends WholeList<ZonePeriod> {
  @Inject private Tariffs tariffs;
  @Inject private ActNames acts;

  @Override
  public String name() {
    return "zones";
  }

  @Override
  List<ZonePeriod> all(ListQuery query) {
    return tariffs.book().zonePeriods().stream()
        .sorted(
            Comparator.comparing((ZonePeriod period) -> period.validity().from())
                .reversed()
                .thenComparing(ZonePeriod::zones)
                .thenComparing(ZonePeriod::register))
        .toList();
  }

  @Override
  public List<ListColumn<ZonePeriod>> columns() {
    return List.of(
        new ListColumn<>("from", row -> row.validity().from()),
        new ListColumn<>("lastDay", row -> RateList.lastDay(row.validity())),
        new ListColumn<>("zones", ZonePeriod::zones),
        new ListColumn<>("zone", row -> row.register() + ": " + Formats.word(row.period())),
        new ListColumn<>("hours", row -> RateFormats.hours(row.hours())),
        new ListColumn<>("coefficient", row -> row.coefficient().value()),
        new ListColumn<>("act", row -> acts.name(row.source().act())),
        new ListColumn<>("confidence", row -> acts.confidence(row.source().confidence())));
  }
}
