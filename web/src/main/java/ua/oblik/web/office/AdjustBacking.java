package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountView;
import ua.oblik.account.Accounts;
import ua.oblik.adjustment.AdjustmentEffect;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.web.ui.Messages;

/** Proposes an adjustment of an account: the form, what it would do, and the proposal. */
@Named("officeAdjustBacking")
@RequestScoped
public class AdjustBacking {
  /** Beside which field a refusal is told. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "adjustment-side-missing", "side",
          "adjustment-side-unfit", "side",
          "adjustment-reason-missing", "reason",
          "adjustment-counter-unfit", "counterAccount",
          "adjustment-changes-vat", "counterAccount",
          "adjustment-amount", "amount",
          "adjustment-more-than-debt", "amount",
          "adjustment-date-ahead", "valueOn",
          "adjustment-date-before-account", "valueOn",
          "reason-missing", "note");

  @Inject private Adjustments adjustments;
  @Inject private Accounts accounts;
  @Inject private BusinessClock clock;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private final AdjustmentForm form = new AdjustmentForm();
  private String no;
  private String key;
  private AccountView account;
  private AdjustmentEffect effect;

  /** Whose account it is, and under which key the form is sent, is known before its fields. */
  @PostConstruct
  void begin() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    no = asked.get("no");
    String sent = asked.get("key");
    key = sent != null && sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
    form.setValueOn(clock.today());
  }

  /**
   * Finds the account.
   *
   * @throws NotFoundException if there is none, or the caller does not adjust
   */
  public void load() {
    if (!adjustments.mayAdjust()) {
      throw new NotFoundException("page-not-found");
    }
    account =
        accounts.get(
            accounts
                .find(AccountRows.number(no))
                .orElseThrow(() -> new NotFoundException("account-not-found")));
  }

  /** Shows what it would do to the balance. */
  public void preview() {
    try {
      effect = adjustments.preview(form.proposed(getAccount().number()));
    } catch (BusinessException refused) {
      refuse(refused);
    }
  }

  /** Proposes it; shows it where another decides. */
  public String propose() {
    try {
      long id = adjustments.propose(form.proposed(getAccount().number()), key);
      messages.done("office_adjust.proposed");
      return "/office/adjustment?faces-redirect=true&id=" + id;
    } catch (BusinessException refused) {
      refuse(refused);
      return null;
    }
  }

  private void refuse(BusinessException refused) {
    messages.refusal(FIELDS.get(refused.code()), refused);
  }

  /** The reasons to choose from. */
  public List<AdjustmentReason> getReasons() {
    return List.of(AdjustmentReason.values());
  }

  /** The counter accounts to choose from. */
  public List<CounterAccount> getCounters() {
    return List.copyOf(AdjustmentReason.allCounters());
  }

  /** Both sides. */
  public List<AdjustmentSide> getSides() {
    return List.of(AdjustmentSide.values());
  }

  public AccountView getAccount() {
    if (account == null) {
      load();
    }
    return account;
  }

  /** What it would do; null before it is asked. */
  public AdjustmentEffect getEffect() {
    return effect;
  }

  public AdjustmentForm getForm() {
    return form;
  }

  public String getKey() {
    return key;
  }
}
