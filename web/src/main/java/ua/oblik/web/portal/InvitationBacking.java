package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.InvitationDesk;
import ua.oblik.account.InvitationState;
import ua.oblik.account.InvitationView;
import ua.oblik.account.LinkOutcome;
import ua.oblik.identity.Profiles;
import ua.oblik.web.ui.Messages;

/** An invitation to share an account, as who was invited sees it: from the letter, or waiting. */
@Named
@RequestScoped
public class InvitationBacking {
  @Inject private InvitationDesk desk;
  @Inject private Profiles profiles;
  @Inject private Messages messages;

  private String token;
  private Optional<InvitationView> invitation;
  private List<InvitationView> mine;

  @PostConstruct
  void begin() {
    token = Faces.getRequestParameter("token");
  }

  /** Takes up the one of the letter; on a press of a button, since mail scanners open links. */
  public String accept() {
    try {
      return taken(desk.accept(token));
    } catch (ConflictException notOpenAnyMore) {
      invitation = null;
      return null;
    }
  }

  /** Takes up one that waits for the login's own address, if it still does. */
  public String acceptMine(long id) {
    try {
      return taken(desk.acceptMine(id));
    } catch (NotFoundException | ConflictException takenBackMeanwhile) {
      mine = null;
      messages.error(null, "portal_invitation.gone");
      return null;
    }
  }

  private String taken(LinkOutcome.Linked linked) {
    messages.done("portal_invitation.done", linked.number().value());
    return "/portal/home?faces-redirect=true&account=" + linked.number();
  }

  /** Whether the letter is still good. */
  public boolean isOpen() {
    return is(InvitationState.OPEN);
  }

  /** Whether somebody has taken it up, mostly who presses its link once more. */
  public boolean isAccepted() {
    return is(InvitationState.ACCEPTED);
  }

  private boolean is(InvitationState state) {
    return find().filter(found -> found.state() == state).isPresent();
  }

  /** What the letter is about; only while it is good. */
  public InvitationView getInvitation() {
    return find().orElse(null);
  }

  /** The address of the login that would see the account. */
  public String getLogin() {
    return profiles.mine().email();
  }

  /** The invitations that wait for the login's own address. */
  public List<InvitationView> getMine() {
    if (mine == null) {
      mine = desk.mine();
    }
    return mine;
  }

  private Optional<InvitationView> find() {
    if (invitation == null) {
      invitation = desk.find(token);
    }
    return invitation;
  }

  public String getToken() {
    return token;
  }
}
