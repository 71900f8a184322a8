package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import ua.oblik.BusinessException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.Agreement;
import ua.oblik.account.Agreements;
import ua.oblik.domain.request.RequestKind;
import ua.oblik.domain.request.RequestState;
import ua.oblik.request.RequestDesk;
import ua.oblik.request.RequestNumber;
import ua.oblik.request.RequestView;
import ua.oblik.supply.ServicePoints;
import ua.oblik.web.ui.Language;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.RequestNumbers;

/** One request of a customer: taken up, handed back, answered. */
@Named("officeRequestBacking")
@RequestScoped
public class RequestBacking {
  @Inject private RequestDesk desk;
  @Inject private AccountAccess access;
  @Inject private Agreements agreements;
  @Inject private ServicePoints points;
  @Inject private Messages messages;

  private String number;
  private String words;
  private RequestView request;
  private String answer;

  @PostConstruct
  void begin() {
    number = Faces.getRequestParameter("no");
    words = Faces.getRequestParameter("words");
  }

  /**
   * Finds it.
   *
   * @throws ua.oblik.NotFoundException if there is none
   */
  public void load() {
    getRequest();
  }

  /** Takes it up. */
  public String claim() {
    return tried(() -> desk.claim(no()), "office_request.taken");
  }

  /** Hands it back. */
  public String handBack() {
    return tried(() -> desk.handBack(no()), "office_request.handedBack");
  }

  /** Answers that it is done. */
  public String done() {
    return tried(() -> desk.answer(no(), RequestState.DONE, answer), "office_request.answered");
  }

  /** Answers that it is not done, and why. */
  public String refuse() {
    return tried(() -> desk.answer(no(), RequestState.REFUSED, answer), "office_request.answered");
  }

  private String tried(Runnable verb, String news) {
    try {
      verb.run();
    } catch (BusinessException refused) {
      messages.refusal(refused.code().startsWith("request-answer") ? "answer" : null, refused);
      request = null;
      return null;
    }
    messages.done(news);
    return "/office/request?faces-redirect=true&no=" + no();
  }

  private RequestNumber no() {
    return RequestNumbers.parse(number);
  }

  /** Whether the caller has it. */
  public boolean isMine() {
    return desk.isMine(no());
  }

  /** The agreements that staff may change to fulfil it. */
  public List<Agreement> getContracts() {
    return agreements.of(access.require(getRequest().account(), AccessLevel.VIEW)).stream()
        .filter(agreement -> agreement.period().isOpen())
        .toList();
  }

  /** Where an agreement is fulfilled. */
  public String place(Agreement agreement) {
    return points.get(agreement.point()).address().line();
  }

  /** The form that fulfils it. */
  public String getDeed() {
    return switch (getRequest().details().kind()) {
      case DECLARE_EMPTY -> "empty";
      case MOVE_OUT -> "close";
      default -> "handover";
    };
  }

  public RequestKind[] getKinds() {
    return RequestKind.values();
  }

  /**
   * The request.
   *
   * @throws ua.oblik.NotFoundException if there is none
   */
  public RequestView getRequest() {
    if (request == null) {
      request = desk.get(no());
    }
    return request;
  }

  /** The answer, at first the prepared words in the customer's language if they are asked for. */
  public String getAnswer() {
    if (answer == null && ("DONE".equals(words) || "REFUSED".equals(words))) {
      return Language.parse(getRequest().language())
          .orElse(Language.UK)
          .texts()
          .getString("RequestKind." + getRequest().details().kind() + "." + words);
    }
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
