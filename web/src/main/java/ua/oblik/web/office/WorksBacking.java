package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.RefusedException;
import ua.oblik.domain.wording.Wording;
import ua.oblik.operations.PlannedWorks;
import ua.oblik.operations.WorkView;
import ua.oblik.web.ui.Messages;

/** Works on the system, announced on the status page. */
@Named("officeWorksBacking")
@RequestScoped
public class WorksBacking {
  private static final String HERE = "/office/works?faces-redirect=true";

  @Inject private PlannedWorks works;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String textUk;
  private String textEn;
  private String textRu;
  private Instant beginsAt;
  private Instant endsAt;
  private List<WorkView> ahead;

  /** Announces what was typed. */
  public String announce() {
    try {
      works.announce(new Wording(textUk, textEn, textRu), beginsAt, endsAt);
    } catch (RefusedException times) {
      messages.refusal("endsAt", times);
      return null;
    }
    messages.done("office_works.done");
    return HERE;
  }

  /** Takes back the works that the pressed button names: the list may be another by now. */
  public String callOff() {
    String named = faces.getExternalContext().getRequestParameterMap().get("off");
    if (named == null || !named.matches("[1-9][0-9]{0,17}")) {
      return null;
    }
    try {
      works.callOff(Long.parseLong(named));
    } catch (ConflictException over) {
      messages.refusal(null, over);
      return null;
    }
    messages.done("office_works.calledOff");
    return HERE;
  }

  /** Works that are not over. */
  public List<WorkView> getAhead() {
    if (ahead == null) {
      ahead = works.ahead();
    }
    return ahead;
  }

  public boolean isAllowed() {
    return works.mayAnnounce();
  }

  public String getTextUk() {
    return textUk;
  }

  public void setTextUk(String textUk) {
    this.textUk = textUk;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }

  public String getTextRu() {
    return textRu;
  }

  public void setTextRu(String textRu) {
    this.textRu = textRu;
  }

  public Instant getBeginsAt() {
    return beginsAt;
  }

  public void setBeginsAt(Instant beginsAt) {
    this.beginsAt = beginsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(Instant endsAt) {
    this.endsAt = endsAt;
  }
}
