package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;

/** Tells what was paid. */
@Stateless
public class Payments {

  @Inject private AccountAccess access;
  @Inject private CustomerDatabase customer;

  /**
   * The payments of an account, newest first.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<PaymentView> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return customer.list(
        """
        select id, amount_kopiykas, value_on, posted_on, source, bill_no, purpose,
          state = 'REVERSED' as taken_back from payment
        where account_id = ? order by value_on desc, id desc
        """,
        row ->
            new PaymentView(
                row.number("id"),
                row.money("amount_kopiykas"),
                row.day("value_on"),
                row.day("posted_on"),
                row.text("source"),
                row.optionalBill("bill_no"),
                Optional.ofNullable(row.text("purpose")),
                row.flag("taken_back")),
        account.value());
  }
}
