package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ua.oblik.billing.ParkedAccounts;
import ua.oblik.billing.ParkedView;
import ua.oblik.metering.ControllerVisitView;
import ua.oblik.metering.ControllerVisits;
import ua.oblik.metering.ReadReviewView;
import ua.oblik.metering.ReadReviews;
import ua.oblik.web.ui.Messages;

/** What needs a person: accounts without a bill, questionable reads, visits of controllers. */
@Named("officeWorklistsBacking")
@RequestScoped
public class WorklistsBacking {
  @Inject private ParkedAccounts parkedAccounts;
  @Inject private ReadReviews readReviews;
  @Inject private ControllerVisits controllerVisits;
  @Inject private Messages messages;

  private List<ParkedView> parked;
  private List<ReadReviewView> reviews;
  private List<ControllerVisitView> visits;

  @PostConstruct
  void load() {
    parked = parkedAccounts.open();
    reviews = readReviews.open();
    visits = controllerVisits.open();
  }

  /** Finds a questionable read right. */
  public String release(UUID submission) {
    readReviews.release(submission, "");
    return done();
  }

  /** Finds a questionable read wrong and asks for a visit. */
  public String reject(UUID submission) {
    readReviews.reject(submission, "");
    return done();
  }

  /** Takes an account off the list; the next run tries it again. */
  public String resolve(long id) {
    parkedAccounts.resolve(id, "");
    return done();
  }

  /** Closes a visit. */
  public String close(long id) {
    controllerVisits.close(id);
    return done();
  }

  private String done() {
    messages.done("office_worklists.done");
    return "/office/worklists?faces-redirect=true";
  }

  public List<ParkedView> getParked() {
    return parked;
  }

  public List<ReadReviewView> getReviews() {
    return reviews;
  }

  public List<ControllerVisitView> getVisits() {
    return visits;
  }
}
