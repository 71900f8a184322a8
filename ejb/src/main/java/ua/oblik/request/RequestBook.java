package ua.oblik.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.picture.Picture;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestState;

/** Requests, their history and their photographs as they are stored. */
@Dependent
class RequestBook {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  RequestNumber next() {
    return database
        .first(
            "select nextval('customer_request_no_seq') as number",
            row -> new RequestNumber(row.number("number")))
        .orElseThrow();
  }

  void add(CustomerRequest request, RequestForm form, Stamp stamp) {
    customer.persist(request);
    customer.flush();
    if (form.hasPhoto()) {
      Picture photo = Picture.of(form.photo());
      database.change(
          "insert into customer_request_photo (request_id, content, media_type) values (?, ?, ?)",
          request.number().value(),
          photo.content(),
          photo.format().mediaType());
    }
    remember(request, stamp);
  }

  /** Writes the state that a request has come into. */
  void remember(CustomerRequest request, Stamp stamp) {
    database.change(
        """
        insert into customer_request_event (request_id, state, actor, recorded_at, business_day)
        values (?, ?, ?, ?, ?)
        """,
        request.number().value(),
        request.state(),
        stamp.actor(),
        stamp.now(),
        stamp.today());
  }

  Optional<CustomerRequest> byFormKey(UUID key) {
    return customer
        .createNamedQuery("CustomerRequest.byFormKey", CustomerRequest.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  Optional<CustomerRequest> open(AccountId account, RequestDetails details) {
    return customer
        .createNamedQuery("CustomerRequest.open", CustomerRequest.class)
        .setParameter("account", account.value())
        .setParameter("kind", details.kind())
        .setParameter("subject", details.subject())
        .getResultStream()
        .findFirst();
  }

  List<CustomerRequest> of(AccountId account) {
    return customer
        .createNamedQuery("CustomerRequest.ofAccount", CustomerRequest.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  CustomerRequest get(RequestNumber number) {
    return found(customer.find(CustomerRequest.class, number.value()));
  }

  /** Locked: a request is decided once. */
  CustomerRequest lock(RequestNumber number) {
    CustomerRequest request =
        found(customer.find(CustomerRequest.class, number.value(), LockModeType.PESSIMISTIC_WRITE));
    customer.refresh(request);
    return request;
  }

  Optional<Picture> photo(RequestNumber number) {
    return database
        .first(
            "select content from customer_request_photo where request_id = ?",
            row -> row.bytes("content"),
            number.value())
        .map(Picture::of);
  }

  boolean hasPhoto(RequestNumber number) {
    return database
        .first(
            "select 1 as one from customer_request_photo where request_id = ?",
            row -> row.number("one"),
            number.value())
        .isPresent();
  }

  List<RequestView.Step> history(RequestNumber number) {
    return database.list(
        "select state, recorded_at from customer_request_event where request_id = ? order by id",
        row ->
            new RequestView.Step(row.word(RequestState.class, "state"), row.moment("recorded_at")),
        number.value());
  }

  private static CustomerRequest found(CustomerRequest request) {
    if (request == null) {
      throw new NotFoundException("request-not-found");
    }
    return request;
  }
}
