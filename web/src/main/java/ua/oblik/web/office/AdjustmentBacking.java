package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.adjustment.AdjustmentEffect;
import ua.oblik.adjustment.AdjustmentView;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.web.ui.Messages;

/** One adjustment: what it does, who proposed and who decides it, and how it is taken back. */
@Named("officeAdjustmentBacking")
@RequestScoped
public class AdjustmentBacking {
  @Inject private Adjustments adjustments;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private long id;
  private AdjustmentView adjustment;
  private String answer;
  private String note;

  /** Which forms there are depends on the adjustment, so it is known before they are looked at. */
  @PostConstruct
  void begin() {
    String asked = faces.getExternalContext().getRequestParameterMap().get("id");
    id = asked != null && asked.matches("[1-9][0-9]{0,17}") ? Long.parseLong(asked) : 0;
  }

  /**
   * Finds the adjustment.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    adjustment = adjustments.get(id);
  }

  /** Approves what somebody else proposed. */
  public String approve() {
    return decide(() -> adjustments.approve(id, answer), "office_adjustment.approved");
  }

  /** Drops it. */
  public String reject() {
    return decide(() -> adjustments.reject(id, answer), "office_adjustment.rejected");
  }

  /** Proposes to take it back; shows the proposal. */
  public String reverse() {
    try {
      long reversal = adjustments.proposeReversal(id, note);
      messages.done("office_adjust.proposed");
      return here(reversal);
    } catch (BusinessException refused) {
      refuse("note", refused);
      return null;
    }
  }

  private String decide(Runnable deed, String done) {
    try {
      deed.run();
    } catch (BusinessException refused) {
      refuse("answer", refused);
      return null;
    }
    messages.done(done);
    return here(id);
  }

  private void refuse(String field, BusinessException refused) {
    messages.refusal(refused.code().equals("reason-missing") ? field : null, refused);
  }

  private static String here(long id) {
    return "/office/adjustment?faces-redirect=true&id=" + id;
  }

  public AdjustmentView getAdjustment() {
    if (adjustment == null) {
      load();
    }
    return adjustment;
  }

  /** What it does to the balance of today, while it waits. */
  public AdjustmentEffect getEffect() {
    return adjustments.effect(getAdjustment());
  }

  public boolean isMayApprove() {
    return adjustments.mayApprove(getAdjustment());
  }

  /** Those of an account. */
  public List<AdjustmentView> of(AccountNumber account) {
    return adjustments.of(account);
  }

  public boolean isMayAdjust() {
    return adjustments.mayAdjust();
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
