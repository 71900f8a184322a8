package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.notice.PublicAddress;

/** When a debt is worth a letter, and where it leads. */
@Dependent
class ReminderRules {
  @Inject private Parameters parameters;
  @Inject private PublicAddress site;

  /** Bills that were to be paid before this day are reminded of; transfers need some days. */
  LocalDate latestDueDay(LocalDate day) {
    return day.minusDays(parameters.number("reminder.debt-after-days", day));
  }

  boolean isWorthALetter(Money amount, LocalDate day) {
    Money least = Money.of(parameters.text("reminder.debt-from-hryvnias", day));
    return amount.compareTo(least) >= 0;
  }

  String payPage(AccountNumber number) {
    return site.of("/portal/home?account=" + number);
  }
}
