package ua.oblik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ua.oblik.calendar.BusinessClock;

/**
 * Lets the first administrator into an installation that has none: whoever reads the mail of the
 * address in {@code oblik.first-administrator} gets a letter with a link to choose a password, once
 * and for a day. There is no password before that, and none to change. A demonstration has its own.
 */
@Singleton
@Startup
public class FirstAdministrator {
  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @Inject
  @ConfigProperty(name = "oblik.first-administrator")
  private Optional<String> address;

  @Inject private PortalUsers users;
  @Inject private Passwords passwords;
  @Inject private Letters letters;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  @PostConstruct
  void invite() {
    address
        .map(String::strip)
        .filter(given -> !given.isEmpty())
        .filter(given -> clock.followsCalendar())
        .ifPresent(this::inviteUnlessThereIsOne);
  }

  private void inviteUnlessThereIsOne(String email) {
    users.takeTurn("first administrator");
    if (users.anyIn(UserGroup.ADMINISTRATOR)) {
      return;
    }
    RegistrationForm form =
        new RegistrationForm(
            email, email.replaceFirst("@.*", ""), TokenText.create().value(), "uk");
    List<FieldProblem> problems = form.problems();
    if (!problems.isEmpty()) {
      LOG.log(Level.SEVERE, "Nobody is invited: oblik.first-administrator is {0}", problems);
      return;
    }
    PortalUser user = users.findByEmail(email).orElseGet(() -> unusable(form));
    user.join(UserGroup.ADMINISTRATOR);
    audit.record(
        AuditEntry.of("appoint-first-administrator", "user", user.id().toString())
            .after(UserGroup.ADMINISTRATOR.name()));
    letters.offerReset(user);
    LOG.log(Level.INFO, "Login {0} is invited as the first administrator", user.id());
  }

  /** Nobody knows its password, and its address is not confirmed until the letter is used. */
  private PortalUser unusable(RegistrationForm form) {
    PortalUser user =
        new PortalUser(form, passwords.hash(form.password()), clock.now(), UserGroup.ADMINISTRATOR);
    users.add(user);
    return user;
  }
}
