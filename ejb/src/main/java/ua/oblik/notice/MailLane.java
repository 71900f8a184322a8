package ua.oblik.notice;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;

/** Delivers notices one after another, each in its own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailLane {
  @Inject private Delivery delivery;

  /** Answers how many went. */
  public int deliver(List<Long> ids) {
    int sent = 0;
    for (long id : ids) {
      sent += delivery.deliver(id) ? 1 : 0;
    }
    return sent;
  }

  /** The same, beside whoever begins it. */
  @Asynchronous
  public Future<Integer> begin(List<Long> ids) {
    return new AsyncResult<>(deliver(ids));
  }
}
