package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the night by the clock, unless {@code oblik.nightly} says {@code asked}: then somebody
 * else asks for every night. It only starts it: a timer whose method throws twice is dropped by the
 * server without a word, so nothing may leave this method.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyTimer {
  private static final Logger LOG = System.getLogger(NightlyTimer.class.getName());
  static final String BY_THE_CLOCK = "clock";

  @EJB private NightShift shift;

  @Inject
  @ConfigProperty(name = "oblik.nightly", defaultValue = BY_THE_CLOCK)
  private String nightly;

  @Schedule(hour = "1", minute = "30", timezone = "Europe/Kyiv", info = "nightly")
  public void start() {
    if (!BY_THE_CLOCK.equals(nightly)) {
      return;
    }
    try {
      shift.catchUp();
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "the night was not started", e);
    }
  }
}
