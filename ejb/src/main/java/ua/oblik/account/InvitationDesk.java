package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.TokenText;

/** What a person does who was invited to share an account. */
@Stateless
public class InvitationDesk {
  @Inject private InvitationBook invitations;
  @Inject private LinkDesk desk;
  @Inject private Profiles profiles;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  /** What a letter's link is good for, for whoever holds it; empty if nothing was ever sent so. */
  public Optional<InvitationView> find(String token) {
    return stored(token).map(invitation -> invitations.view(invitation, clock.now()));
  }

  /** The open invitations to the caller's own address, which a letter has confirmed. */
  public List<InvitationView> mine() {
    Instant now = clock.now();
    return invitations.openTo(profiles.mine().email(), now).stream()
        .map(invitation -> invitations.view(invitation, now))
        .toList();
  }

  /**
   * Takes up the invitation of a letter: holding it proves that it was received.
   *
   * @throws NotFoundException if there is none
   * @throws ua.oblik.ConflictException unless it is open
   */
  public LinkOutcome.Linked accept(String token) {
    Invitation invitation = stored(token).orElseThrow(InvitationDesk::notFound);
    return accept(invitation, clock.now());
  }

  /**
   * Takes up an invitation to the caller's own address.
   *
   * @throws NotFoundException if none of that id was sent there
   * @throws ua.oblik.ConflictException unless it is open
   */
  public LinkOutcome.Linked acceptMine(long id) {
    Instant now = clock.now();
    Invitation sentHere =
        invitations.openTo(profiles.mine().email(), now).stream()
            .filter(invitation -> invitation.id() == id)
            .findFirst()
            .orElseThrow(InvitationDesk::notFound);
    return accept(sentHere, now);
  }

  private LinkOutcome.Linked accept(Invitation found, Instant now) {
    if (!caller.can(Capability.VIEW_OWN_ACCOUNTS)) {
      throw notFound();
    }
    Invitation invitation = invitations.lock(found.account(), found.id());
    invitation.accept(caller.id(), now);
    return desk.linkInvited(caller.id(), invitation);
  }

  private Optional<Invitation> stored(String token) {
    return token == null || token.isBlank()
        ? Optional.empty()
        : invitations.find(new TokenText(token.strip()));
  }

  private static NotFoundException notFound() {
    return new NotFoundException("invitation-not-found");
  }
}
