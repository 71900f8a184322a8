package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import ua.oblik.billing.PriceReminders;
import ua.oblik.billing.PriceWithdrawals;
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
  @EJB private PriceReminders prices;
  @EJB private PriceWithdrawals withdrawnPrices;
  @EJB private MailSender mail;

  /**
   * Writes the reminders of a day and sends all that is due. Reminders that were written already
   * stay as they are. One kind that cannot be written keeps neither the others nor the post.
   *
   * @return how many letters went
   */
  public int send(LocalDate day) {
    List<LongFunction<OptionalLong>> kinds =
        List.of(
            after -> windows.remind(day, after),
            after -> debts.remind(day, after),
            after -> verifications.remind(day, after),
            after -> volumes.remind(day, after),
            after -> withdrawnPrices.tell(day, after),
            after -> prices.remind(day, after));
    RuntimeException failure = null;
    for (LongFunction<OptionalLong> kind : kinds) {
      try {
        pages(kind);
      } catch (RuntimeException e) {
        failure = both(failure, e);
      }
    }
    int sent = mail.sendDue();
    if (failure != null) {
      throw failure;
    }
    return sent;
  }

  private static RuntimeException both(RuntimeException first, RuntimeException second) {
    if (first == null) {
      return second;
    }
    first.addSuppressed(second);
    return first;
  }

  private static void pages(LongFunction<OptionalLong> page) {
    OptionalLong last = page.apply(0);
    while (last.isPresent()) {
      last = page.apply(last.getAsLong());
    }
  }
}
