package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.identity.FieldProblem;
import ua.oblik.identity.MyLogin;
import ua.oblik.identity.NoticeChoices;
import ua.oblik.identity.PasswordOutcome;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.notice.NoticeKind;
import ua.oblik.web.security.OwnSession;
import ua.oblik.web.ui.Messages;

/** The login's own page: which letters it wants, and its password. */
@Named
@RequestScoped
public class ProfileBacking {
  private static final String HERE = "/portal/profile?faces-redirect=true";

  @Inject private Profiles profiles;
  @Inject private MyLogin login;
  @Inject private NoticeChoices choices;
  @Inject private OwnSession session;
  @Inject private Messages messages;

  private ProfileView profile;
  private NoticeKind[] wanted;
  private String oldPassword;
  private String newPassword;

  @PostConstruct
  void load() {
    profile = profiles.mine();
    wanted = choices.wanted().toArray(NoticeKind[]::new);
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

  /** Keeps which letters are wanted. */
  public String chooseLetters() {
    choices.choose(List.of(wanted));
    messages.done("portal_profile.lettersChosen");
    return HERE;
  }

  public ProfileView getProfile() {
    return profile;
  }

  /** The letters that may be refused. */
  public List<NoticeKind> getLetters() {
    return NoticeChoices.OPTIONAL;
  }

  public NoticeKind[] getWanted() {
    return wanted.clone();
  }

  public void setWanted(NoticeKind[] wanted) {
    this.wanted = wanted.clone();
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
