package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** Brings a person's kept language and look to the browser they log in with. */
@RequestScoped
public class Preferences {
  @Inject private HttpServletRequest request;

  /** A choice made in this browser stays; only what was never chosen here is brought. */
  public void bring(String language, String theme) {
    if (Cookies.read(request, Language.CHOICE).isEmpty()) {
      add(Language.CHOICE, language);
    }
    if (Cookies.read(request, Theme.CHOICE).isEmpty()) {
      add(Theme.CHOICE, theme.toLowerCase(Locale.ROOT));
    }
  }

  private void add(String name, String value) {
    ((HttpServletResponse) Faces.getExternalContext().getResponse())
        .addCookie(Cookies.preference(request, name, value));
  }
}
