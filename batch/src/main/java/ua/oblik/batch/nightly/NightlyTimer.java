package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Starts the night by the clock. It only starts it: a timer whose method throws twice is dropped by
 * the server without a word, so nothing may leave this method.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyTimer {
  private static final Logger LOG = System.getLogger(NightlyTimer.class.getName());

  @EJB private NightShift shift;

  @Schedule(hour = "1", minute = "30", timezone = "Europe/Kyiv", info = "nightly")
  public void start() {
    try {
      shift.catchUp();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the night was not started", e);
    }
  }
}
