package ua.oblik.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.notice.NoticeChannel.Way;

/**
 * Delivers one notice in a transaction of its own: the row is locked, the letter handed over, the
 * row marked. A crash in between sends the same letter with the same Message-ID again; nothing is
 * lost.
 */
@Stateless
public class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject @Any private Instance<NoticeChannel> channels;
  @Inject private BusinessClock clock;

  /** Answers whether it was sent; a row that somebody else is delivering is left to them. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliver(long id) {
    Instant now = clock.now();
    if (!claim(id, now)) {
      return false;
    }
    OutboxMessage message = customer.find(OutboxMessage.class, id);
    try {
      channel(message.way()).handOver(message);
      message.sent(now);
      return true;
    } catch (UndeliveredException e) {
      Refusal refusal = e.refusal();
      LOG.log(
          Level.WARNING, "Notice {0} could not be sent: {1}", new Object[] {id, refusal.reason()});
      if (refusal.forGood()) {
        message.giveUp(refusal.reason());
      } else {
        message.postpone(now, refusal.reason());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "Notice " + id + " could not be written");
      message.postpone(now, e.getClass().getSimpleName());
    }
    return false;
  }

  private NoticeChannel channel(Way way) {
    return channels.stream().filter(channel -> channel.way() == way).findFirst().orElseThrow();
  }

  /** Whether the row still waits, is due, and nobody else holds it. */
  private boolean claim(long id, Instant now) {
    List<?> rows =
        customer
            .createNativeQuery(
                "select id from outbox_message where id = ? and state = 'PENDING'"
                    + " and next_attempt_at <= ? for update skip locked")
            .setParameter(1, id)
            .setParameter(2, Timestamp.from(now))
            .getResultList();
    return !rows.isEmpty();
  }
}
