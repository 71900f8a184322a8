package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.NotFoundException;
import ua.oblik.billing.ParkedAccounts;
import ua.oblik.billing.ParkedRetries;
import ua.oblik.billing.ParkedView;
import ua.oblik.billing.RetryOutcome;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** One account that could not be billed: try again, or take it off the list with a reason. */
@Named("officeParkedBacking")
@RequestScoped
public class ParkedBacking {
  @Inject private ParkedAccounts accounts;
  @Inject private ParkedRetries retries;
  @Inject private Messages messages;

  @Inject private FacesContext faces;

  private String id;
  private ParkedView parked;
  private String note;

  /** Which buttons there are depends on the row, so it is known before they are looked at. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the row.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    parked = accounts.get(key());
  }

  /** Bills the account again with what is known today. */
  public String retry() {
    RetryOutcome outcome = retries.retry(key());
    if (outcome instanceof RetryOutcome.StillParked still) {
      messages.done("office_parked_case.still", Formats.parkReason(still.reason()));
      return "/office/parked-case?faces-redirect=true&id=" + id;
    }
    if (outcome instanceof RetryOutcome.Issued issued) {
      messages.done("office_parked_case.issued", issued.bill().toString());
    } else if (outcome instanceof RetryOutcome.Lifted) {
      messages.done("office_parked_case.lifted");
    } else {
      messages.done("office_parked_case.nothing");
    }
    return "/office/parked?faces-redirect=true&state=open";
  }

  /** Takes it off the list; the next run tries it again. */
  public String resolve() {
    accounts.resolve(key(), note);
    messages.done("office_parked_case.resolved");
    return "/office/parked?faces-redirect=true&state=open";
  }

  private long key() {
    if (id == null || !id.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("parked-account-not-found");
    }
    return Long.parseLong(id);
  }

  public ParkedView getParked() {
    if (parked == null) {
      load();
    }
    return parked;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
