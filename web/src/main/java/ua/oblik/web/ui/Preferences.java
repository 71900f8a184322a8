package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ua.oblik.identity.Profiles;

/**
 * Language and look follow the person: what a login chose is brought to every browser it logs in
 * with, and what a visitor chose just before logging in is kept with the login.
 */
@RequestScoped
public class Preferences {
  @Inject private HttpServletRequest request;
  @Inject private Profiles profiles;

  /** Called after logging in, with what the login has kept. */
  public void settle(String language, ua.oblik.identity.Theme theme) {
    chosenHere(Language.CHOICE)
        .ifPresentOrElse(this::keepLanguage, () -> add(Language.CHOICE, language));
    chosenHere(Theme.CHOICE)
        .ifPresentOrElse(this::keepTheme, () -> add(Theme.CHOICE, Theme.of(theme).getCode()));
  }

  /** Keeps both with the login, and shows this browser's pages in them from now on. */
  public void choose(Language language, Theme theme) {
    keepLanguage(language.getCode());
    keepTheme(theme.getCode());
    choose(Language.CHOICE, language.getCode());
    choose(Theme.CHOICE, theme.getCode());
  }

  private void choose(String choice, String code) {
    add(choice, code);
    request.getSession().setAttribute(Cookies.CHOSEN + choice, code);
  }

  /** Keeps a language with the login. */
  void keepLanguage(String code) {
    profiles.chooseLanguage(code);
  }

  /** Keeps a look with the login. */
  void keepTheme(String code) {
    Theme.parse(code).map(Theme::kept).ifPresent(profiles::chooseTheme);
  }

  private Optional<String> chosenHere(String choice) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(Cookies.CHOSEN + choice));
  }

  private void add(String name, String value) {
    ((HttpServletResponse) Faces.getExternalContext().getResponse())
        .addCookie(Cookies.preference(request, name, value));
  }
}
