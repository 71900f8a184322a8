package ua.oblik.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.util.Faces;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.web.security.LogIn;
import ua.oblik.web.security.LoginOutcome;
import ua.oblik.web.security.OwnSession;
import ua.oblik.web.ui.Messages;
import ua.oblik.web.ui.Preferences;

/** The login page, and the way out. */
@Named
@RequestScoped
public class LoginBacking {
  @Inject private LogIn door;
  @Inject private OwnSession session;
  @Inject private Profiles profiles;
  @Inject private Preferences preferences;
  @Inject private Messages messages;

  private String email;
  private String password;
  private String code;
  private boolean unconfirmed;
  private Boolean sessionEnded;

  /**
   * Logs in and goes to the page that was asked for; or tells what is wrong, keeping the address.
   */
  public void logIn() throws IOException {
    LoginOutcome outcome =
        door.logIn((HttpServletResponse) Faces.getExternalContext().getResponse(), email, password);
    switch (outcome) {
      case LOGGED_IN -> enter();
      case CODE_NEEDED -> Faces.redirect("/login");
      case REFUSED -> messages.error("password", "login.refused");
      case LOCKED -> messages.error("email", "login.locked");
      case TOO_MANY_ATTEMPTS -> messages.error("password", "login.tooMany");
      case NOT_CONFIRMED -> {
        unconfirmed = true;
        messages.error("email", "login.unconfirmed");
      }
    }
  }

  /** Completes the login with the code from the telephone. */
  public void complete() throws IOException {
    LoginOutcome outcome =
        door.complete((HttpServletResponse) Faces.getExternalContext().getResponse(), code);
    switch (outcome) {
      case LOGGED_IN -> enter();
      case TOO_MANY_ATTEMPTS -> messages.error("code", "login.tooMany");
      case CODE_NEEDED -> messages.error("code", "login.wrongCode");
      case REFUSED, NOT_CONFIRMED, LOCKED -> Faces.redirect("/login");
    }
  }

  /** Whether the password was right and the code is asked for. */
  public boolean isCodeAwaited() {
    return door.awaitsCode();
  }

  private void enter() throws IOException {
    ProfileView profile = profiles.mine();
    preferences.settle(profile.language(), profile.theme());
    Faces.redirect(door.target());
  }

  /** Ends the session and goes to the start page. */
  public void logOut() throws ServletException, IOException {
    session.logOut();
    Faces.redirect("/");
  }

  /** Whether this login is asked for because a session ended by itself. */
  public boolean isSessionEnded() {
    if (sessionEnded == null) {
      sessionEnded = door.sessionEnded();
    }
    return sessionEnded;
  }

  /** Whether to offer another letter of confirmation. */
  public boolean isUnconfirmed() {
    return unconfirmed;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
