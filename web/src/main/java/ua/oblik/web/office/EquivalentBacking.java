package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.BusinessException;
import ua.oblik.account.Agreement;
import ua.oblik.account.PointEquivalents;
import ua.oblik.account.PointEquivalents.Equivalent;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.web.ui.Messages;

/** What the points of the account of {@link AccountBacking} pay for reactive energy by. */
@Named("officeEquivalentBacking")
@RequestScoped
public class EquivalentBacking {
  @Inject private AccountBacking account;
  @Inject private AgreementsBacking agreements;
  @Inject private PointEquivalents equivalents;
  @Inject private Messages messages;

  private Long agreement;
  private LocalDate from;
  private String equivalent;
  private String note;

  /** Enters an equivalent; shows the agreements again. */
  public String enter() {
    AccountNumber number = account.getAccount().number();
    try {
      equivalents.enter(number, new Equivalent(new AgreementId(agreement), from, typed(), note));
    } catch (BusinessException refused) {
      messages.refusal(field(refused.code()), refused);
      return null;
    }
    messages.done("office_account.equivalentEntered");
    return "/office/account?faces-redirect=true&tab=agreements&no=" + number;
  }

  /** What the service is to refuse if it is no number. */
  private BigDecimal typed() {
    String text = equivalent == null ? "" : equivalent.strip().replace(',', '.');
    return text.matches("\\d{1,3}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
  }

  private static String field(String code) {
    return switch (code) {
      case "first-of-month", "reactive-equivalent-known", "reactive-equivalent-billed" ->
          "equivalentFrom";
      case "reason-missing" -> "note";
      default -> "equivalent";
    };
  }

  public List<Equivalent> getAll() {
    return equivalents.of(account.getAccount().number());
  }

  /** The agreements that may get one. */
  public List<Agreement> getOpen() {
    return agreements.getAll().stream().filter(agreements::isOpen).toList();
  }

  public Long getAgreement() {
    return agreement;
  }

  public void setAgreement(Long agreement) {
    this.agreement = agreement;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getEquivalent() {
    return equivalent;
  }

  public void setEquivalent(String equivalent) {
    this.equivalent = equivalent;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
