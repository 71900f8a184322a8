package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.parameter.ChangeState;
import ua.oblik.parameter.KnownParameter;
import ua.oblik.parameter.ParameterChanges;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** One parameter: the values it has had and will have, and the form that enters another. */
@Named("officeParameterBacking")
@RequestScoped
public class ParameterBacking {
  @Inject private ParameterChanges changes;
  @Inject private Parameters parameters;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String word;
  private String value;
  private LocalDate from;
  private String reason;

  /** What the form is about is known before it is looked at. */
  @PostConstruct
  void begin() {
    word = faces.getExternalContext().getRequestParameterMap().get("name");
  }

  /**
   * Makes sure that there is such a parameter and that the caller may change it.
   *
   * @throws NotFoundException if not
   */
  public void load() {
    getParameter();
    if (!changes.mayEnter()) {
      throw new NotFoundException("page-not-found");
    }
  }

  public KnownParameter getParameter() {
    return KnownParameter.of(word).orElseThrow(() -> new NotFoundException("page-not-found"));
  }

  /** What a value must be; empty where a value would have to be tried. */
  public String getExpected() {
    RefusedException refusal = getParameter().refusal();
    return refusal.arguments().isEmpty()
        ? ""
        : Formats.refusal(refusal.code(), refusal.arguments().toArray());
  }

  /** Its values, each with its days, the latest last. */
  public List<Era<String>> getValues() {
    return parameters.over(getParameter().word()).eras();
  }

  /** Enters the change. */
  public String enter() {
    try {
      ChangeState state = changes.enter(getParameter(), from, value, reason);
      messages.done(
          state == ChangeState.DRAFT ? "office_parameters.waits" : "office_parameters.published");
      return "/office/parameters?faces-redirect=true";
    } catch (RefusedException refused) {
      boolean noReason = refused.code().equals("parameter-reason-missing");
      messages.refusal(noReason ? "reason" : "value", refused);
    } catch (BusinessException refused) {
      messages.refusal("from", refused);
    }
    return null;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
