package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.BusinessException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.payment.LateFeeExemptions;
import ua.oblik.payment.LateFeeExemptions.Exemption;
import ua.oblik.web.ui.Messages;

/** The days for which the account of {@link AccountBacking} pays no late fee. */
@Named("officeExemptionBacking")
@RequestScoped
public class ExemptionBacking {
  @Inject private AccountBacking account;
  @Inject private LateFeeExemptions exemptions;
  @Inject private Messages messages;

  private LocalDate from;
  private LocalDate until;
  private String note;

  /** Exempts the account; shows its entries again. */
  public String exempt() {
    AccountNumber number = account.getAccount().number();
    try {
      exemptions.exempt(number, from, Optional.ofNullable(until), note);
    } catch (BusinessException refused) {
      messages.refusal("exemptUntil", refused);
      return null;
    }
    messages.done("office_account.exempted");
    return "/office/account?faces-redirect=true&tab=entries&no=" + number;
  }

  public List<Exemption> getAll() {
    return exemptions.of(account.getAccount().number());
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
