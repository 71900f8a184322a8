package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.ParameterView;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.parameter.KnownParameter;
import ua.oblik.web.ui.Formats;

/** The class of customers whose rates are shown, and how rates and parameters are told. */
@Named("officeTariffsBacking")
@RequestScoped
public class TariffsBacking {
  @Inject private BusinessClock clock;
  @Inject private FacesContext faces;

  private CustomerClass chosen;

  @PostConstruct
  void begin() {
    chosen =
        RateList.chosen(faces.getExternalContext().getRequestParameterMap().get(RateList.CLASS));
  }

  public CustomerClass[] getClasses() {
    return CustomerClass.values();
  }

  /** The class that is shown. */
  public CustomerClass getChosen() {
    return chosen;
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
