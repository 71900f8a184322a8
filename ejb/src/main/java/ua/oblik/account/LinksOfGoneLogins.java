package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.LoginGivenUp;
import ua.oblik.identity.UserId;

/**
 * Ends what a login had to do with accounts when it is given up: its links, the invitations it
 * sent, and what it told staff about itself. The accounts stay.
 */
@Stateless
public class LinksOfGoneLogins {
  @Inject private AccountBook book;
  @Inject private CustomerDatabase customer;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /** Called in the transaction that ends the login. */
  public void end(@Observes LoginGivenUp gone) {
    UserId user = gone.user();
    for (AccountLink link : book.linksOf(user)) {
      audit.record(
          AuditEntry.of("unlink-account", "account", book.get(link.account()).number().value())
              .before("user:" + user + " " + link.role()));
      book.remove(link);
    }
    customer.change(
        """
        update account_invitation set withdrawn_at = ?, version = version + 1
        where invited_by = ? and accepted_at is null and withdrawn_at is null
        """,
        clock.now(),
        user.value());
    customer.change(
        "update account_invitation set email = '' where invited_by = ? or accepted_by = ?",
        user.value(),
        user.value());
    customer.change(
        "update link_request set comment = null, photo = null, photo_type = null where user_id = ?",
        user.value());
    customer.change(
        """
        update link_request set state = 'REJECTED', decided_on = requested_on, decided_by = 'system',
          version = version + 1 where user_id = ? and state = 'OPEN'
        """,
        user.value());
  }
}
