package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import ua.oblik.BusinessException;

/**
 * What a page's bean says to the person: beside a field, on top of the form, or on the next page.
 */
@RequestScoped
public class Messages {
  @Inject private FacesContext faces;

  /** An error beside a field; a null field means the form as a whole. */
  public void error(String field, String key, Object... values) {
    refuse(field, Formats.text(key, values));
  }

  /** A reason that a use case names by a stable word. */
  public void problem(String field, String code) {
    refuse(field, Formats.refusal(code));
  }

  /** A use case's refusal, in the person's language. */
  public void refusal(String field, BusinessException refused) {
    refuse(field, Formats.refusal(refused.code(), refused.arguments().toArray()));
  }

  private void refuse(String field, String text) {
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    faces.validationFailed();
  }

  /** Good news; also after a redirect. */
  public void done(String key, Object... values) {
    notice(FacesMessage.SEVERITY_INFO, Formats.text(key, values));
  }

  /** What did not come out as the person may think; also after a redirect. */
  public void warning(String key) {
    notice(FacesMessage.SEVERITY_WARN, Formats.text(key));
  }

  private void notice(FacesMessage.Severity severity, String text) {
    faces.addMessage(null, new FacesMessage(severity, text, null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }
}
