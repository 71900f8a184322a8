package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.UserId;
import ua.oblik.notice.NoticeKind;
import ua.oblik.notice.Outbox;

/**
 * Who gets letters about accounts: the confirmed logins linked to them that did not refuse the
 * kind; of bills, only where they do not come on paper.
 */
@Stateless
public class BillRecipients {

  /** Of an account {@code a}: nobody gets its bills by e-mail, so somebody has to print them. */
  public static final String NOBODY =
      """
      (a.bill_delivery <> 'EMAIL' or not exists (
        select from account_link l join portal_user u on u.id = l.user_id
        where l.account_id = a.id and u.email_confirmed_at is not null and u.closed_at is null
          and not exists (select from notice_refusal r where r.user_id = u.id and r.kind = 'BILL_READY')))
      """;

  private static final int PAGE = 500;

  @Inject private CustomerDatabase customer;
  @Inject private Outbox outbox;

  /** Who gets the bills of the accounts, in order of account and login. */
  public List<BillRecipient> of(Collection<AccountId> accounts) {
    return recipients(accounts, NoticeKind.BILL_READY, "and a.bill_delivery = 'EMAIL'");
  }

  /** Who wants a kind of letter about the accounts, in order of account and login. */
  public List<BillRecipient> wanting(Collection<AccountId> accounts, NoticeKind kind) {
    return recipients(accounts, kind, "");
  }

  /** The same among those who may act for the accounts. */
  public List<BillRecipient> actingAndWanting(Collection<AccountId> accounts, NoticeKind kind) {
    return recipients(accounts, kind, "and l.role in ('OWNER', 'MEMBER')");
  }

  /** Those whom no notice of the kind was written to under the key that it would have. */
  public List<BillRecipient> untold(
      NoticeKind kind, List<BillRecipient> readers, Function<BillRecipient, String> key) {
    Set<String> told = outbox.enqueued(kind, readers.stream().map(key).toList());
    return readers.stream().filter(reader -> !told.contains(key.apply(reader))).toList();
  }

  /**
   * Writes about the next open accounts that some login sees.
   *
   * @param after the last account of the page before, 0 for the first
   * @return the last account of this page; empty if there is none
   */
  public OptionalLong page(long after, Consumer<List<AccountId>> writing) {
    List<AccountId> page = accountsAfter(after);
    if (!page.isEmpty()) {
      writing.accept(page);
    }
    return page.stream().mapToLong(AccountId::value).max();
  }

  private List<AccountId> accountsAfter(long account) {
    return customer.list(
        """
        select distinct l.account_id from account_link l join account a on a.id = l.account_id
        where l.account_id > ? and a.closed_on is null order by l.account_id limit ?
        """,
        row -> new AccountId(row.number("account_id")),
        account,
        PAGE);
  }

  private List<BillRecipient> recipients(
      Collection<AccountId> accounts, NoticeKind kind, String condition) {
    List<Long> ids = accounts.stream().map(AccountId::value).toList();
    // The accounts are named twice so that the planner takes both tables by key: it does not carry
    // "any" over the join, and read every account of the region.
    return customer.list(
        """
        select l.account_id, u.id, u.email, u.display_name, u.language
        from account_link l join portal_user u on u.id = l.user_id join account a on a.id = l.account_id
        where l.account_id = any(?) and a.id = any(?) and u.email_confirmed_at is not null and u.closed_at is null
          and not exists (
            select 1 from notice_refusal r where r.user_id = u.id and r.kind = ?) %s
        order by l.account_id, u.id
        """
            .formatted(condition),
        row ->
            new BillRecipient(
                new AccountId(row.number("account_id")),
                new UserId(row.number("id")),
                row.text("email"),
                row.text("display_name"),
                row.text("language")),
        ids,
        ids,
        kind);
  }
}
