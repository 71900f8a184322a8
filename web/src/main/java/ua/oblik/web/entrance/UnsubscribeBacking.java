package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import ua.oblik.identity.Unsubscriptions;
import ua.oblik.notice.NoticeKind;

/**
 * The page behind the link of refusal in a letter. People press a button on it, since scanners open
 * links too; mail programs post to it (RFC 8058) and are obeyed at once.
 */
@Named
@RequestScoped
public class UnsubscribeBacking {
  private static final String ONE_CLICK = "List-Unsubscribe";

  @Inject private Unsubscriptions unsubscriptions;

  private String letter;
  private NoticeKind kind;
  private String state = "INVALID";

  /** What the link is about is known before the page's forms are looked at: it says which stand. */
  @PostConstruct
  void begin() {
    String again = Faces.getRequestParameter("again");
    letter = again == null ? Faces.getRequestParameter("letter") : again;
    kind = unsubscriptions.kindOf(letter).orElse(null);
    if (kind != null) {
      state = again == null ? "ASKED" : "DONE";
    }
  }

  /** Does what a mail program posts. */
  public void load() {
    boolean posted = "POST".equals(Faces.getRequest().getMethod());
    if (posted && kind != null && "One-Click".equals(Faces.getRequestParameter(ONE_CLICK))) {
      refuse();
    }
  }

  /** Sends no more such letters. */
  public void refuse() {
    kind = unsubscriptions.refuse(letter).orElse(null);
    state = kind == null ? "INVALID" : "DONE";
  }

  /** Sends them again. */
  public void wantAgain() {
    kind = unsubscriptions.wantAgain(letter).orElse(null);
    state = kind == null ? "INVALID" : "AGAIN";
  }

  public String getState() {
    return state;
  }

  public NoticeKind getKind() {
    return kind;
  }

  public String getLetter() {
    return letter;
  }

  public void setLetter(String letter) {
    this.letter = letter;
  }
}
