package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.billing.AgreementEventView;
import ua.oblik.billing.AgreementEvents;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.supply.SupplyState;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** The agreements of the account of {@link AccountBacking} and what happened to them. */
@Named("officeAgreementsBacking")
@RequestScoped
public class AgreementsBacking {
  @Inject private AccountBacking account;
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;
  @Inject private AgreementEvents entered;
  @Inject private BusinessClock clock;

  private List<Agreement> all;
  private Map<ServicePointId, ServicePointView> places;
  private Map<ServicePointId, Timeline<SupplyState>> supplies;
  private List<AgreementEventView> events;

  @PostConstruct
  void load() {
    all = agreements.of(account.getAccount().id());
    places = points.of(all.stream().map(Agreement::point).distinct().toList());
    supplies = points.supplies(places.keySet());
    events = entered.of(account.getAccount().number());
  }

  public List<Agreement> getAll() {
    return all;
  }

  /** Where an agreement is fulfilled. */
  public ServicePointView place(Agreement agreement) {
    return places.get(agreement.point());
  }

  /** The days from today on on which its point has no supply or is declared empty. */
  public List<Era<SupplyState>> without(Agreement agreement) {
    return supplies.get(agreement.point()).eras().stream()
        .filter(era -> !era.value().draws() && era.days().until().isAfter(clock.today()))
        .toList();
  }

  /** Whether its point is in such a state, or will be. */
  public boolean isWithout(Agreement agreement, SupplyState state) {
    return without(agreement).stream().anyMatch(era -> era.value() == state);
  }

  /** Whether it may still be changed. */
  public boolean isOpen(Agreement agreement) {
    return agreement.period().isOpen();
  }

  /** Whether an agreement of the account is that of a legal entity. */
  public boolean isFirm() {
    return all.stream()
        .flatMap(agreement -> agreement.terms().stream())
        .anyMatch(term -> !term.customerClass().isHousehold());
  }

  /** Whether it has ended by today. */
  public boolean isOver(Agreement agreement) {
    return !agreement.period().until().isAfter(clock.today());
  }

  public List<AgreementEventView> getEvents() {
    return events;
  }
}
