package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.survey.PollDesk;
import ua.oblik.survey.PollId;
import ua.oblik.survey.PollView;
import ua.oblik.web.ui.Messages;

/** One poll: results, and its end before time. */
@Named("officePollBacking")
@RequestScoped
public class PollBacking {
  @Inject private PollDesk desk;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private PollId id;
  private PollView poll;

  /**
   * Finds the poll.
   *
   * @throws NotFoundException if there is none of that number
   */
  @PostConstruct
  void begin() {
    String asked = faces.getExternalContext().getRequestParameterMap().get("id");
    if (asked == null || !asked.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("poll-not-found");
    }
    id = new PollId(Long.parseLong(asked));
    poll = desk.get(id);
  }

  /** Takes no more votes. */
  public String end() {
    try {
      desk.end(id);
    } catch (ConflictException over) {
      messages.refusal(null, over);
      return null;
    }
    messages.done("office_poll.ended");
    return "/office/poll?faces-redirect=true&id=" + id;
  }

  public PollView getPoll() {
    return poll;
  }
}
