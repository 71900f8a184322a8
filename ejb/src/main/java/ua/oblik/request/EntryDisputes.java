package ua.oblik.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.request.RequestKind;

/** Which entries of a ledger a customer does not agree to. */
@Stateless
public class EntryDisputes {
  @Inject private CustomerDatabase customer;
  @Inject private AccountAccess access;

  /**
   * The disputes staff have not answered yet.
   *
   * @return number of the request, by the number of the entry
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Map<Long, String> open(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    Map<Long, String> disputes = new HashMap<>();
    customer.list(
        """
        select subject, id from customer_request
        where account_id = ? and kind = ? and closed_on is null
        """,
        row -> disputes.put(Long.parseLong(row.text("subject")), row.text("id")),
        account.value(),
        RequestKind.DISPUTE_ENTRY);
    return disputes;
  }
}
