package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.BusinessException;
import ua.oblik.NotFoundException;
import ua.oblik.survey.SuggestionDesk;
import ua.oblik.survey.SuggestionId;
import ua.oblik.survey.SuggestionState;
import ua.oblik.survey.SuggestionView;
import ua.oblik.web.ui.Messages;

/** One suggestion: published or refused, then answered. */
@Named("officeSuggestionBacking")
@RequestScoped
public class SuggestionBacking {
  @Inject private SuggestionDesk desk;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private SuggestionId id;
  private SuggestionView suggestion;
  private String reason;
  private String answer;
  private SuggestionState becomes;

  /**
   * Which forms there are depends on the suggestion, so it is known before they are looked at.
   *
   * @throws NotFoundException if there is none of that number
   */
  @PostConstruct
  void begin() {
    String asked = faces.getExternalContext().getRequestParameterMap().get("id");
    if (asked == null || !asked.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("suggestion-not-found");
    }
    id = new SuggestionId(Long.parseLong(asked));
    suggestion = desk.get(id);
    answer = suggestion.answer();
    becomes = suggestion.state();
  }

  /** Shows it to everybody. */
  public String publish() {
    return decide("reason", () -> desk.publish(id));
  }

  /** Keeps it from others. */
  public String refuse() {
    return decide("reason", () -> desk.refuse(id, reason));
  }

  /** Tells what staff make of it. */
  public String reply() {
    return decide("answer", () -> desk.answer(id, becomes, answer));
  }

  private String decide(String field, Runnable decision) {
    try {
      decision.run();
    } catch (NotFoundException gone) {
      throw gone;
    } catch (BusinessException refused) {
      messages.refusal(field, refused);
      return null;
    }
    messages.done("office_suggestion.done");
    return "/office/suggestion?faces-redirect=true&id=" + id;
  }

  public SuggestionView getSuggestion() {
    return suggestion;
  }

  public SuggestionState[] getStates() {
    return SuggestionState.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public SuggestionState getBecomes() {
    return becomes;
  }

  public void setBecomes(SuggestionState becomes) {
    this.becomes = becomes;
  }
}
