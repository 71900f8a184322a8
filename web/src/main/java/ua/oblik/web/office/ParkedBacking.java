package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

  private long id;
  private ParkedView parked;
  private String note;

  /** Finds the row. */
  public void load() {
    parked = accounts.get(id);
  }

  /** Bills the account again with what is known today. */
  public String retry() {
    RetryOutcome outcome = retries.retry(id);
    if (outcome instanceof RetryOutcome.StillParked still) {
      messages.done("office_parked_case.still", Formats.parkReason(still.reason()));
      return "/office/parked-case?faces-redirect=true&id=" + id;
    }
    if (outcome instanceof RetryOutcome.Issued issued) {
      messages.done("office_parked_case.issued", issued.bill().toString());
    } else {
      messages.done("office_parked_case.nothing");
    }
    return "/office/parked?faces-redirect=true&state=open";
  }

  /** Takes it off the list; the next run tries it again. */
  public String resolve() {
    accounts.resolve(id, note);
    messages.done("office_parked_case.resolved");
    return "/office/parked?faces-redirect=true&state=open";
  }

  public ParkedView getParked() {
    return parked;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
