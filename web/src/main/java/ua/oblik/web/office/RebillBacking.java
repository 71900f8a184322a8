package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.billing.RebillPreview;
import ua.oblik.billing.Rebilling;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.web.ui.Messages;

/** Cancels a bill and bills again: what it would come to, why, and the deed. */
@Named("officeRebillBacking")
@RequestScoped
public class RebillBacking {
  @Inject private Rebilling rebilling;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String no;
  private RebillPreview preview;
  private boolean calculated;
  private String note;

  /** Which bill is known before the form is looked at, also if what it holds is refused. */
  @PostConstruct
  void begin() {
    no = faces.getExternalContext().getRequestParameterMap().get("no");
  }

  /**
   * Calculates what would take the bill's place, or says why nothing can.
   *
   * @throws NotFoundException if there is no bill of that number
   */
  public void load() {
    calculated = true;
    try {
      preview = rebilling.preview(number());
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
    }
  }

  /** Cancels and bills again; shows the new bill. */
  public String rebill() {
    try {
      List<BillNumber> issued = rebilling.rebill(number(), note);
      messages.done("office_rebill.done", issued.get(0));
      return "/office/bill?faces-redirect=true&no=" + issued.get(0);
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }

  private BillNumber number() {
    if (no == null || !no.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("bill-not-found");
    }
    return new BillNumber(Long.parseLong(no));
  }

  /** What would take the bill's place; also beside a form that was refused. */
  public RebillPreview getPreview() {
    if (!calculated) {
      load();
    }
    return preview;
  }

  public String getNo() {
    return no;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
