package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.payment.PaymentFile.ListedPayment;
import ua.oblik.payment.PaymentSearch;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Payments: whose, from where, and what is left of them. */
@ApplicationScoped
public class PaymentList implements ListSource<ListedPayment> {
  @Inject private PaymentSearch search;

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public List<ListedPayment> rows(ListQuery query) {
    return search.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return search.count(query);
  }

  @Override
  public List<ListColumn<ListedPayment>> columns() {
    return List.of(
        new ListColumn<>("payment", ListedPayment::id),
        new ListColumn<>("account", ListedPayment::account),
        new ListColumn<>("amount", ListedPayment::amount),
        new ListColumn<>("open", ListedPayment::open),
        new ListColumn<>("valueOn", ListedPayment::valueOn),
        new ListColumn<>("postedOn", ListedPayment::postedOn),
        new ListColumn<>("state", ListedPayment::state),
        new ListColumn<>("source", ListedPayment::source),
        new ListColumn<>("externalId", ListedPayment::externalId),
        new ListColumn<>("payer", ListedPayment::payer),
        new ListColumn<>("purpose", ListedPayment::purpose));
  }
}
