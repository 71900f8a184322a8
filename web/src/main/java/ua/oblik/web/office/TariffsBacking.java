package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.ParameterView;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ZonePeriod;
import ua.oblik.parameter.KnownParameter;
import ua.oblik.tariff.Tariffs;
import ua.oblik.web.ui.Formats;

/** The published rates of one class of customers, the coefficients of zones, and the parameters. */
@Named("officeTariffsBacking")
@RequestScoped
public class TariffsBacking {
  @Inject private Tariffs tariffs;
  @Inject private BusinessClock clock;
  @Inject private FacesContext faces;

  private CustomerClass chosen;
  private RateBook book;

  @PostConstruct
  void begin() {
    String asked = faces.getExternalContext().getRequestParameterMap().get("class");
    chosen =
        Arrays.stream(CustomerClass.values())
            .filter(word -> word.name().equals(asked))
            .findFirst()
            .orElse(CustomerClass.URBAN);
    book = tariffs.book();
  }

  public CustomerClass[] getClasses() {
    return CustomerClass.values();
  }

  /** The class that is shown. */
  public CustomerClass getChosen() {
    return chosen;
  }

  /** Its versions, the latest first. */
  public List<RateVersion> getVersions() {
    return book.schedules().getOrDefault(chosen, List.of()).stream()
        .sorted(Comparator.comparing((RateVersion version) -> version.validity().from()).reversed())
        .toList();
  }

  /** What zones multiply rates by, the latest first. */
  public List<ZonePeriod> getZones() {
    return book.zonePeriods().stream()
        .sorted(
            Comparator.comparing((ZonePeriod period) -> period.validity().from())
                .reversed()
                .thenComparing(ZonePeriod::zones)
                .thenComparing(ZonePeriod::register))
        .toList();
  }

  /** The value of a parameter, in words where it is made of some. */
  public String worded(ParameterView parameter) {
    Optional<KnownParameter> known = KnownParameter.of(parameter.name());
    List<String> words = known.map(each -> each.words(parameter.value())).orElse(List.of());
    return words.isEmpty()
        ? Formats.kept(parameter.value())
        : words.stream()
            .map(word -> Formats.text("KnownParameter." + known.get().name() + "." + word))
            .collect(Collectors.joining(", "));
  }

  /** Whether a version is in force today. */
  public boolean inForce(RateVersion version) {
    return version.appliesOn(clock.today());
  }
}
