package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.identity.CurrentUser;
import ua.oblik.identity.Profiles;
import ua.oblik.identity.TokenText;

/** Invitations as they are stored, and as they are shown. */
@Dependent
class InvitationBook {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private AccountBook book;
  @Inject private Profiles profiles;
  @Inject private CurrentUser caller;

  /** An invitation by the caller. */
  Invitation written(AccountId account, InvitationForm form, Instant now) {
    return new Invitation(account, form, caller.id(), now);
  }

  /** Invitations to one account are sent one by one. */
  Account lockAccount(AccountId account) {
    return book.lock(account);
  }

  void add(Invitation invitation) {
    customer.persist(invitation);
    customer.flush();
  }

  List<Invitation> of(AccountId account) {
    return customer
        .createNamedQuery("Invitation.ofAccount", Invitation.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  List<Invitation> openTo(String email, Instant now) {
    return customer
        .createNamedQuery("Invitation.openTo", Invitation.class)
        .setParameter("email", email)
        .setParameter("now", now)
        .getResultList();
  }

  Optional<Invitation> find(TokenText token) {
    return customer
        .createNamedQuery("Invitation.byToken", Invitation.class)
        .setParameter("hash", token.hash())
        .getResultStream()
        .findFirst();
  }

  /** Locked, after its account as whoever invites does: it is accepted or withdrawn once. */
  Invitation lock(AccountId account, long id) {
    book.lock(account);
    Invitation found = customer.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new NotFoundException("invitation-not-found");
    }
    customer.refresh(found);
    return found;
  }

  InvitationView view(Invitation invitation, Instant now) {
    return new InvitationView(
        invitation.id(),
        book.get(invitation.account()).number(),
        invitation.email(),
        invitation.role(),
        profiles.displayNameOf(invitation.inviter()),
        invitation.invitedAt(),
        invitation.expiresAt(),
        invitation.stateAt(now));
  }
}
