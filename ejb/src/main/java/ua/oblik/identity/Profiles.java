package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.RefusedException;
import ua.oblik.domain.wording.PlainText;

/** The own settings of the current login. */
@Stateless
public class Profiles {
  @Inject private PortalUsers users;
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;

  /** Who I am. */
  public ProfileView mine() {
    PortalUser user = users.get(caller.id());
    return new ProfileView(
        user.id(),
        user.email(),
        user.displayName(),
        user.language(),
        user.theme(),
        Arrays.stream(Capability.values())
            .filter(caller::can)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** How another login wants to be called, for those who share an account with it. */
  public String displayNameOf(UserId user) {
    return users.get(user).displayName();
  }

  /** How to write to another login, for features that have news for it. */
  public LetterAddress letterAddressOf(UserId user) {
    PortalUser found = users.get(user);
    return new LetterAddress(found.email(), found.displayName(), found.language());
  }

  /** The same; empty if that login has been given up. */
  public Optional<LetterAddress> reachable(UserId user) {
    return users.get(user).closed() ? Optional.empty() : Optional.of(letterAddressOf(user));
  }

  /**
   * Keeps the language of pages and letters.
   *
   * @throws RefusedException if it is none of uk, en, ru
   */
  public void chooseLanguage(String language) {
    if (!RegistrationForm.LANGUAGES.contains(language)) {
      throw new RefusedException("language-unknown");
    }
    users.getLocked(caller.id()).chooseLanguage(language);
  }

  /**
   * Keeps how the login wants to be called.
   *
   * @return what is wrong with the name; empty if it is kept
   */
  public Optional<FieldProblem> rename(String wanted) {
    String name = PlainText.line(wanted);
    Optional<FieldProblem> problem = NameRules.problem(name);
    PortalUser user = users.getLocked(caller.id());
    if (problem.isEmpty() && !user.displayName().equals(name)) {
      user.rename(name);
      audit.record(AuditEntry.of("change-name", "user", user.id().toString()));
    }
    return problem;
  }

  /** Keeps how the pages look. */
  public void chooseTheme(Theme theme) {
    users.getLocked(caller.id()).chooseTheme(theme);
  }
}
