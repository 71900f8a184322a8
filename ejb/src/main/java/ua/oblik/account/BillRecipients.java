package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.UserId;

/**
 * Who gets bills by e-mail: the confirmed logins linked to accounts that are not billed on paper.
 */
@Stateless
public class BillRecipients {

  @Inject private CustomerDatabase customer;

  /** The recipients of all the accounts, in order of account and login. */
  public List<BillRecipient> of(Collection<AccountId> accounts) {
    return customer.list(
        """
        select l.account_id, u.id, u.email, u.display_name, u.language
        from account_link l join portal_user u on u.id = l.user_id join account a on a.id = l.account_id
        where l.account_id = any(?) and a.bill_delivery = 'EMAIL' and u.email_confirmed_at is not null
          and not exists (
            select 1 from notice_refusal r where r.user_id = u.id and r.kind = 'BILL_READY')
        order by l.account_id, u.id
        """,
        row ->
            new BillRecipient(
                new AccountId(row.number("account_id")),
                new UserId(row.number("id")),
                row.text("email"),
                row.text("display_name"),
                row.text("language")),
        accounts.stream().map(AccountId::value).toList());
  }
}
