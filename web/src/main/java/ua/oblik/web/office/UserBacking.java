package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.LostFactors;
import ua.oblik.identity.UserAdministration;
import ua.oblik.identity.UserGroup;
import ua.oblik.identity.UserId;
import ua.oblik.identity.UserView;
import ua.oblik.web.ui.Messages;

/** One login: what it may do, and whether it may come in. */
@Named("officeUserBacking")
@RequestScoped
public class UserBacking {
  @Inject private UserAdministration administration;
  @Inject private LostFactors lostFactors;
  @Inject private CurrentUser caller;
  @Inject private Messages messages;

  @Inject private FacesContext faces;

  private String id;
  private UserView user;
  private List<UserGroup> groups;

  /** Which forms there are depends on the login, so it is known before they are looked at. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the login.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    user = administration.get(key());
    if (groups == null) {
      groups = staffGroups().stream().filter(user.groups()::contains).toList();
    }
  }

  /** Gives and takes memberships, so that exactly the ticked ones remain. */
  public String assign() {
    Set<UserGroup> wanted = EnumSet.noneOf(UserGroup.class);
    wanted.addAll(groups);
    return change(() -> administration.assign(key(), wanted));
  }

  /** Keeps the login out. */
  public String lock() {
    return change(() -> administration.lock(key()));
  }

  /** Lets it in again. */
  public String unlock() {
    return change(() -> administration.unlock(key()));
  }

  /** Lets it in without a code from the telephone. */
  public String turnFactorOff() {
    return change(() -> lostFactors.turnOff(key()));
  }

  /** Whether it asks for a code from the telephone. */
  public boolean isFactorOn() {
    return lostFactors.isOn(key());
  }

  /** Whether it is the caller's own, which nobody changes. */
  public boolean isOwn() {
    return getUser().id().equals(caller.id());
  }

  /** Groups that are given here. */
  public Set<UserGroup> staffGroups() {
    return EnumSet.complementOf(EnumSet.of(UserGroup.CUSTOMER));
  }

  private String change(Runnable change) {
    try {
      change.run();
    } catch (RefusedException refused) {
      messages.refusal(null, refused);
      return null;
    }
    messages.done("office_user.done");
    return "/office/user?faces-redirect=true&id=" + id;
  }

  private UserId key() {
    if (id == null || !id.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("user-not-found");
    }
    return new UserId(Long.parseLong(id));
  }

  public UserView getUser() {
    if (user == null) {
      load();
    }
    return user;
  }

  public List<UserGroup> getGroups() {
    return groups;
  }

  public void setGroups(List<UserGroup> groups) {
    this.groups = groups;
  }
}
