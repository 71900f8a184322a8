package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.survey.PollId;
import ua.oblik.survey.PollView;
import ua.oblik.survey.Polls;
import ua.oblik.web.ui.Messages;

/** A poll: its results for everybody, a vote for customers. */
@Named
@RequestScoped
public class PollBacking {
  @Inject private Polls polls;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private List<PollView> all;
  private PollView poll;
  private Integer answer;

  /** Whether there is a form depends on the poll, so it is known before the form is looked at. */
  @PostConstruct
  void begin() {
    String id = faces.getExternalContext().getRequestParameterMap().get("id");
    all = polls.shown();
    poll = id == null ? all.stream().findFirst().orElse(null) : named(id);
    answer = poll == null || poll.mine().isEmpty() ? null : Integer.valueOf(poll.mine().getAsInt());
  }

  private PollView named(String id) {
    return all.stream()
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("poll-not-found"));
  }

  /** Keeps the vote, or tells that the poll has ended. */
  public String vote() {
    PollId id = poll.id();
    try {
      polls.vote(id, answer);
    } catch (ConflictException ended) {
      messages.refusal(null, ended);
      return null;
    }
    messages.done("poll.done");
    return "/poll?faces-redirect=true&id=" + id;
  }

  /** The poll that is shown; null if there has been none. */
  public PollView getPoll() {
    return poll;
  }

  /** The other polls. */
  public List<PollView> getOthers() {
    return all.stream().filter(each -> !each.equals(poll)).toList();
  }

  /** Whether the visitor may vote now. */
  public boolean isVoting() {
    return poll != null && poll.running() && polls.mayVote();
  }

  /** Whether a login would let the visitor vote. */
  public boolean isLoginMissing() {
    return poll != null && poll.running() && faces.getExternalContext().getUserPrincipal() == null;
  }

  public Integer getAnswer() {
    return answer;
  }

  public void setAnswer(Integer answer) {
    this.answer = answer;
  }
}
