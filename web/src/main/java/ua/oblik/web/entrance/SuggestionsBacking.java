package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.survey.SuggestionId;
import ua.oblik.survey.SuggestionOutcome;
import ua.oblik.survey.SuggestionState;
import ua.oblik.survey.SuggestionView;
import ua.oblik.survey.Suggestions;
import ua.oblik.web.ui.Messages;

/** Suggestions of customers: read, vote, make one. */
@Named
@RequestScoped
public class SuggestionsBacking {
  private static final String HERE = "/suggestions?faces-redirect=true";
  private static final String NUMBER = "[1-9][0-9]{0,17}";
  private static final String PAGE_NUMBER = "[1-9][0-9]{0,4}";
  private static final int ROWS = 20;

  @Inject private Suggestions suggestions;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private Optional<SuggestionState> state;
  private int page;
  private String body;
  private List<SuggestionView> rows;

  @PostConstruct
  void begin() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    state =
        Arrays.stream(SuggestionState.values())
            .filter(each -> each.name().equals(asked.get("state")))
            .findFirst();
    String number = asked.getOrDefault("page", "1");
    page = number.matches(PAGE_NUMBER) ? Integer.parseInt(number) : 1;
  }

  /**
   * Votes for what the pressed button names, or takes the vote back. The button carries the number:
   * the list may have another order by now.
   */
  public String act() {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    Optional<SuggestionId> wanted = id(sent.get("want"));
    Optional<SuggestionId> unwanted = id(sent.get("unwant"));
    wanted.ifPresent(suggestions::vote);
    unwanted.ifPresent(suggestions::takeVoteBack);
    return wanted.or(() -> unwanted).isEmpty() ? null : HERE + getStateAddress() + "&page=" + page;
  }

  private static Optional<SuggestionId> id(String sent) {
    return Optional.ofNullable(sent)
        .filter(number -> number.matches(NUMBER))
        .map(number -> new SuggestionId(Long.parseLong(number)));
  }

  /** Sends the suggestion to staff, or says what to mend. */
  public String make() {
    SuggestionOutcome outcome = suggestions.make(body);
    if (outcome instanceof SuggestionOutcome.Malformed malformed) {
      messages.error("body", "SuggestionText.Problem." + malformed.problem());
      return null;
    }
    if (outcome instanceof SuggestionOutcome.TooMany) {
      messages.error("body", "suggestions.tooMany");
      return null;
    }
    messages.done("suggestions.done");
    return HERE;
  }

  /** Published suggestions of this page. */
  public List<SuggestionView> getRows() {
    if (rows == null) {
      rows = suggestions.published(state, new Window((page - 1) * ROWS, ROWS));
    }
    return rows;
  }

  /** What the visitor has suggested. */
  public List<SuggestionView> getMine() {
    return suggestions.mine();
  }

  public boolean isTakingPart() {
    return suggestions.mayTakePart();
  }

  public SuggestionState[] getStates() {
    return SuggestionState.values();
  }

  /** The state that is looked at; null for all. */
  public SuggestionState getState() {
    return state.orElse(null);
  }

  /** The part of an address that keeps the state. */
  public String getStateAddress() {
    return state.map(each -> "&state=" + each).orElse("");
  }

  public int getPage() {
    return page;
  }

  /** Whether more follow. */
  public boolean isMore() {
    return suggestions.countPublished(state) > (long) page * ROWS;
  }

  /** How a state looks. */
  public String kind(SuggestionState of) {
    return switch (of) {
      case NEW, PLANNED -> "info";
      case DONE -> "ok";
      case DECLINED -> "warn";
    };
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
