package ua.oblik.notice;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ua.oblik.calendar.BusinessClock;

/**
 * Delivers one notice in a transaction of its own: the row is locked, the letter handed to the mail
 * server, the row marked. A crash in between sends the same letter with the same Message-ID again;
 * nothing is lost.
 */
@Stateless
public class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Resource(lookup = "mail/oblik")
  private Session mail;

  @Inject private LetterWriter writer;
  @Inject private BusinessClock clock;

  /** Answers whether it was sent; a row that somebody else is delivering is left to them. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliver(long id) {
    if (!claim(id)) {
      return false;
    }
    OutboxMessage message = customer.find(OutboxMessage.class, id);
    Instant now = clock.now();
    try {
      Transport.send(writer.write(message, mail));
      message.sent(now);
      return true;
    } catch (MessagingException e) {
      Refusal refusal = Refusal.of(e);
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

  /** Whether the row still waits, and nobody else holds it. */
  private boolean claim(long id) {
    List<?> rows =
        customer
            .createNativeQuery(
                "select id from outbox_message where id = ? and state = 'PENDING'"
                    + " for update skip locked")
            .setParameter(1, id)
            .getResultList();
    return !rows.isEmpty();
  }
}
