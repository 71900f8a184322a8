package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Finds accounts for staff, by whatever a caller on the telephone can tell. */
@Stateless
public class AccountSearch {
  /** As many as a person looks through before adding a word. */
  public static final int MOST = 50;

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;

  /**
   * Accounts whose number, old number, customer's name, code, e-mail or telephone begins with or,
   * for names, contains what was typed; by number.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public List<AccountHit> find(String typed) {
    if (!caller.can(Capability.VIEW_ACCOUNTS)) {
      throw new NotFoundException("page-not-found");
    }
    String plain = literal(typed.strip());
    String number = literal(AccountNumber.normalise(typed));
    return customer.list(
        """
        select a.number, a.closed_on, c.email, c.phone, coalesce(b.balance_kopiykas, 0) as balance,
          coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic)) as name
        from account a join customer c on c.id = a.customer_id
        left join person p on p.id = c.id
        left join legal_entity l on l.id = c.id
        left join account_balance b on b.account_id = a.id
        where a.number like ? or l.edrpou like ? or c.email ilike ? or c.phone like ?
          or concat_ws(' ', p.family_name, p.given_name, p.patronymic) ilike ? or l.full_name ilike ?
          or exists (select 1 from account_alias s where s.account_id = a.id and s.alias like ?)
        order by a.number limit ?
        """,
        row ->
            new AccountHit(
                AccountNumber.of(row.text("number")),
                row.text("name"),
                row.text("email"),
                row.text("phone"),
                row.optionalDay("closed_on").orElse(null),
                row.money("balance")),
        number + "%",
        plain + "%",
        plain + "%",
        "%" + plain + "%",
        "%" + plain + "%",
        "%" + plain + "%",
        number + "%",
        MOST);
  }

  /** The signs that LIKE would take for patterns mean themselves. */
  private static String literal(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
