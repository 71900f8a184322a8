package ua.oblik.batch.imports;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportWork;
import ua.oblik.metering.HourImports;
import ua.oblik.metering.ReadImports;
import ua.oblik.payment.PaymentImports;

/**
 * Looks four times a minute for imports that nobody works on, and has them taken up where they
 * stood.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWatch {

  private static final Logger LOG = System.getLogger(ImportWatch.class.getName());

  @EJB private ImportWork work;
  @EJB private PaymentImports payments;
  @EJB private ReadImports reads;
  @EJB private HourImports hours;

  /** Never throws: a timer that did would be dropped. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/15",
      persistent = false,
      info = "imports that were cut off")
  public void takeUp() {
    try {
      work.cutOff(ImportKind.PAYMENTS).forEach(payments::begin);
      work.cutOff(ImportKind.READS).forEach(reads::begin);
      work.cutOff(ImportKind.HOURS).forEach(hours::begin);
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "imports that were cut off were not taken up", e);
    }
  }
}
