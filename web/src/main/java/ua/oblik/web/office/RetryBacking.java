package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.batch.retry.RetryJobs;
import ua.oblik.billing.ManyRetries;
import ua.oblik.billing.ManyRetriesView;
import ua.oblik.web.ui.Messages;

/** Many parked accounts tried again: which, and how far it is. */
@Named("officeRetryBacking")
@RequestScoped
public class RetryBacking {
  private static final String WORD = "[A-Z_]{2,40}";
  private static final String CHOSEN = "row";
  private static final String[] NONE = {};

  @EJB private RetryJobs jobs;
  @Inject private ManyRetries retries;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String id;
  private String reason;
  private ManyRetriesView retry;

  /** A poll executes nothing but itself, so it skips the page's parameters. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /** Starts it; shows how far it is. */
  public String start() {
    try {
      UUID started = jobs.start(Optional.ofNullable(reason).filter(word -> word.matches(WORD)));
      return "/office/retry?faces-redirect=true&id=" + started;
    } catch (BusinessException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }

  /** Starts it for the rows that are ticked; shows how far it is. */
  public String startChosen() {
    String[] chosen =
        faces.getExternalContext().getRequestParameterValuesMap().getOrDefault(CHOSEN, NONE);
    if (chosen.length == 0) {
      messages.problem(null, "retry-nothing-chosen");
      return null;
    }
    try {
      UUID started = jobs.startChosen(Stream.of(chosen).map(RowIds::parse).distinct().toList());
      return "/office/retry?faces-redirect=true&id=" + started;
    } catch (BusinessException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }

  /**
   * Finds the retry as it stands now.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    retry = retries.get(RowIds.key(id, "retry-not-found"));
  }

  public ManyRetriesView getRetry() {
    if (retry == null) {
      load();
    }
    return retry;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
