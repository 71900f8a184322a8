package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.MyLogin;
import ua.oblik.identity.PasswordOutcome;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.web.security.OwnSession;
import ua.oblik.web.ui.Messages;

/** The login's own page: how it is called, and its password. */
@Named
@RequestScoped
public class ProfileBacking {
  private static final String HERE = "/portal/profile?faces-redirect=true";

  @Inject private Profiles profiles;
  @Inject private MyLogin login;
  @Inject private OwnSession session;
  @Inject private Messages messages;

  private ProfileView profile;
  private String displayName;
  private String oldPassword;
  private String newPassword;

  @PostConstruct
  void load() {
    profile = profiles.mine();
    displayName = profile.displayName();
  }

  /** Replaces the password; this session goes on, all others end. */
  public String changePassword() {
    PasswordOutcome outcome = login.changePassword(oldPassword, newPassword);
    if (outcome instanceof PasswordOutcome.Refused refused) {
      refused.problems().forEach(this::tell);
      return null;
    }
    session.goOn(((PasswordOutcome.Changed) outcome).login());
    messages.done("portal_profile.passwordChanged");
    return HERE;
  }

  private void tell(FieldProblem problem) {
    String field = problem.field().equals("password") ? "newPassword" : problem.field();
    messages.error(field, "problem." + problem.code());
  }

  /** Keeps how the login wants to be called. */
  public String rename() {
    Optional<FieldProblem> problem = profiles.rename(displayName);
    if (problem.isPresent()) {
      tell(problem.get());
      return null;
    }
    messages.done("portal_profile.renamed");
    return HERE;
  }

  public ProfileView getProfile() {
    return profile;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
