package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.payment.SuspendedPayment;
import ua.oblik.payment.Suspense;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Money whose account is not known. */
@ApplicationScoped
public class SuspenseList implements ListSource<SuspendedPayment> {
  @Inject private Suspense suspense;

  @Override
  public String name() {
    return "suspense";
  }

  @Override
  public List<SuspendedPayment> rows(ListQuery query) {
    return suspense.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return suspense.count(query);
  }

  @Override
  public List<ListColumn<SuspendedPayment>> columns() {
    return List.of(
        new ListColumn<>("payment", SuspendedPayment::id),
        new ListColumn<>("amount", SuspendedPayment::amount),
        new ListColumn<>("valueOn", SuspendedPayment::valueOn),
        new ListColumn<>("source", SuspendedPayment::source),
        new ListColumn<>("externalId", SuspendedPayment::externalId),
        new ListColumn<>("accountText", SuspendedPayment::accountText),
        new ListColumn<>("payer", SuspendedPayment::payer),
        new ListColumn<>("purpose", SuspendedPayment::purpose));
  }
}
