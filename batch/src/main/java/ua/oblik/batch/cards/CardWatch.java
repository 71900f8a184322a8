package ua.oblik.batch.cards;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ua.oblik.payment.CardChecks;

/** Looks every minute for payments by card that the gateway is to be asked about. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardWatch {
  private static final Logger LOG = System.getLogger(CardWatch.class.getName());

  @EJB private CardChecks checks;

  /** Never throws: a timer that did would be dropped. */
  @Schedule(hour = "*", minute = "*", persistent = false, info = "payments by card")
  public void look() {
    try {
      checks.due().forEach(this::ask);
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "the gateway was not asked about payments by card", e);
    }
  }

  /** One that fails does not keep the others waiting. */
  private void ask(String code) {
    try {
      checks.ask(code);
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "order " + code + " was not asked about", e);
    }
  }
}
