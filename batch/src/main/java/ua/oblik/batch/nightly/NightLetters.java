package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import ua.oblik.billing.VolumeReminders;
import ua.oblik.metering.VerificationReminders;
import ua.oblik.metering.WindowReminders;
import ua.oblik.notice.MailSender;
import ua.oblik.payment.DebtReminders;

/**
 * The letters of a night: reminders, a page of accounts in a transaction of its own, then the post.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightLetters {
  @EJB private WindowReminders windows;
  @EJB private DebtReminders debts;
  @EJB private VerificationReminders verifications;
  @EJB private VolumeReminders volumes;
  @EJB private MailSender mail;

  /**
   * Writes the reminders of a day and sends all that is due. Reminders that were written already
   * stay as they are.
   *
   * @return how many letters went
   */
  public int send(LocalDate day) {
    pages(after -> windows.remind(day, after));
    pages(after -> debts.remind(day, after));
    pages(after -> verifications.remind(day, after));
    pages(after -> volumes.remind(day, after));
    return mail.sendDue();
  }

  private static void pages(LongFunction<OptionalLong> page) {
    OptionalLong last = page.apply(0);
    while (last.isPresent()) {
      last = page.apply(last.getAsLong());
    }
  }
}
