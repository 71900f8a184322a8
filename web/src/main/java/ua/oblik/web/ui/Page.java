package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** The page being shown: its texts, its language and look, its errors. Tags and layouts ask it. */
@Named
@RequestScoped
public class Page {
  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;
  @Inject private CurrentUser caller;

  /** A message beside a field, and the field's id to link to. */
  public record Problem(String field, String text) {}

  /** Start of the page's text keys: {@code /portal/bills.xhtml} has {@code portal_bills}. */
  public String getPrefix() {
    String view = faces.getViewRoot().getViewId();
    return view.substring(1, view.lastIndexOf('.')).replace('/', '_').replace('-', '_');
  }

  /** The page's own text for an id, else the one all pages share. */
  public String label(String id) {
    ResourceBundle texts = texts();
    String own = getPrefix() + "." + id;
    return texts.getString(texts.containsKey(own) ? own : "label." + id);
  }

  /** The hint below a field's label, or null if it has none. */
  public String hint(String id) {
    ResourceBundle texts = texts();
    String own = getPrefix() + "." + id + ".hint";
    String shared = "label." + id + ".hint";
    if (texts.containsKey(own)) {
      return texts.getString(own);
    }
    return texts.containsKey(shared) ? texts.getString(shared) : null;
  }

  /** Title of the page, with the announcement of errors that screen readers hear first. */
  public String getTitle() {
    String title = texts().getString(getPrefix() + ".title") + " · " + texts().getString("product");
    return getProblems().isEmpty() ? title : texts().getString("errors.prefix") + " " + title;
  }

  /** Errors of this request, in the order of the form. */
  public List<Problem> getProblems() {
    List<Problem> problems = new ArrayList<>();
    faces
        .getClientIdsWithMessages()
        .forEachRemaining(
            id ->
                faces.getMessageList(id).stream()
                    .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0)
                    .forEach(m -> problems.add(new Problem(id, m.getSummary()))));
    return problems;
  }

  /** News of this request that belongs to no field: success, warnings. */
  public List<FacesMessage> getNotices() {
    return faces.getMessageList(null).stream()
        .filter(m -> m.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) < 0)
        .toList();
  }

  public Language getLanguage() {
    return Language.of(request);
  }

  public Language[] getLanguages() {
    return Language.values();
  }

  public Theme getTheme() {
    return Theme.of(request);
  }

  public Theme[] getThemes() {
    return Theme.values();
  }

  /** This address with a preference chosen; see {@link PreferenceFilter}. */
  public String choose(String what, String value) {
    String here = Address.here(request);
    return here + (here.contains("?") ? "&" : "?") + what + "=" + value;
  }

  /** {@code page} for the navigation link of the page being shown, else null. */
  public String current(String... prefixes) {
    return List.of(prefixes).contains(getPrefix()) ? "page" : null;
  }

  /** Where this page can be asked for again if it answers a form, else null. */
  public String getAnswered() {
    return faces.isPostback() ? FormSubject.page(request) : null;
  }

  /** How many seconds the session of a login lasts without a request; 0 for a stranger. */
  public int getSession() {
    return request.getUserPrincipal() == null ? 0 : request.getSession().getMaxInactiveInterval();
  }

  /** Whether the person may do that; pages leave out what the services would refuse. */
  public boolean may(String capability) {
    return caller.can(Capability.valueOf(capability));
  }

  /** The path of this page without what it is asked. */
  public String getPath() {
    return Address.path(request);
  }

  /** The words of an attribute: names of constants, or words separated by blanks. */
  public List<String> words(Object values) {
    return values instanceof Object[] constants
        ? Arrays.stream(constants).map(Object::toString).toList()
        : List.of(values.toString().split(" "));
  }

  private ResourceBundle texts() {
    return Language.of(request).texts();
  }
}
