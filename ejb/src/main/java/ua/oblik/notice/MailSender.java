package ua.oblik.notice;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.calendar.BusinessClock;

/**
 * Sends what waits in the outbox: every half minute and when asked everything that is due; a letter
 * that a person waits for at once and alone, however many others wait.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {
  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
  private static final int PAGE = 200;

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private MailLanes post;
  @Inject private Delivery delivery;
  @Inject private BusinessClock clock;

  /** Sends everything that is due, each notice in its own transaction, and tells how many went. */
  public int sendDue() {
    int sent = 0;
    List<Long> page = dueAfter(0);
    while (!page.isEmpty()) {
      sent += post.deliver(page);
      page = dueAfter(page.get(page.size() - 1));
    }
    return sent;
  }

  /** Never throws: a timer whose method throws twice is dropped by the container. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void onTimer() {
    try {
      sendDue();
    } catch (Throwable e) {
      LOG.log(Level.SEVERE, "The outbox could not be sent; the next round tries again", e);
    }
  }

  /** Somebody looks into the mailbox right now. */
  @Asynchronous
  public void onEnqueued(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeEnqueued enqueued) {
    try {
      customer
          .createNamedQuery("OutboxMessage.ofKey", Long.class)
          .setParameter("key", enqueued.messageKey())
          .getResultStream()
          .forEach(delivery::deliver);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A letter could not be sent at once; the next round tries again", e);
    }
  }

  private List<Long> dueAfter(long id) {
    return customer
        .createNamedQuery("OutboxMessage.due", Long.class)
        .setParameter("now", clock.now())
        .setParameter("after", id)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
