package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.web.ui.Language;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.Preferences;
import ua.oblik.web.ui.Theme;

/** The language and the look that a login keeps, for every browser it logs in with. */
@Named
@RequestScoped
public class LookBacking {
  @Inject private Profiles profiles;
  @Inject private Preferences preferences;
  @Inject private Messages messages;

  private Language language;
  private Theme theme;

  @PostConstruct
  void load() {
    ProfileView kept = profiles.mine();
    language = Language.parse(kept.language()).orElse(Language.UK);
    theme = Theme.of(kept.theme());
  }

  /** Keeps what was chosen and shows the page in it. */
  public String choose() {
    preferences.choose(language, theme);
    messages.done("portal_profile.lookChosen");
    return "/portal/profile?faces-redirect=true";
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }
}
