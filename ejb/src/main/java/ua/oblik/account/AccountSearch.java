package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.ListSelect.Found;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/**
 * Finds accounts for staff, by whatever a caller on the telephone can tell: the number or the old
 * one, name, code, e-mail, telephone, address, EIC, serial of the meter, number of a bill.
 */
@Stateless
public class AccountSearch {
  /** Points that lead to accounts; who finds more adds a word. */
  private static final int MOST_POINTS = 500;

  private static final Pattern BILL_NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private static final String NAME =
      "coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic))";

  private static final ListSelect<Line> LIST =
      new ListSelect<>(
              "a.id, a.number, a.closed_on, c.email, c.phone, "
                  + NAME
                  + " as name, coalesce(b.balance_kopiykas, 0) as balance,"
                  + " (select g.service_point_id from service_agreement g where g.account_id = a.id"
                  + " order by g.ends_on desc nulls first, g.id limit 1) as point",
              "account a join customer c on c.id = a.customer_id"
                  + " left join person p on p.id = c.id"
                  + " left join legal_entity l on l.id = c.id"
                  + " left join account_balance b on b.account_id = a.id",
              "a.number",
              row ->
                  new Line(
                      row.optionalNumber("point"),
                      new AccountHit(
                          AccountNumber.of(row.text("number")),
                          row.text("name"),
                          null,
                          row.text("email"),
                          row.text("phone"),
                          row.optionalDay("closed_on").orElse(null),
                          row.money("balance"))))
          .key("a.id")
          .sortFilled("account", "a.number")
          .sort("customer", NAME)
          .sort("email", "c.email")
          .sort("balance", "coalesce(b.balance_kopiykas, 0)")
          .choice("state", "open", "a.closed_on is null")
          .choice("state", "closed", "a.closed_on is not null")
          .choice("state", "debt", "b.balance_kopiykas > 0")
          .choice("state", "overpaid", "b.balance_kopiykas < 0")
          .choice("kind", "person", "p.id is not null")
          .choice("kind", "company", "l.id is not null")
          .beginsIn("select a.id from account a", "a.number")
          .beginsIn(of("customer"), "o.phone", "substr(o.phone, 4)")
          .beginsIn(of("legal_entity"), "o.edrpou")
          .containsIn(of("customer"), "o.email")
          .containsIn(of("legal_entity"), "o.full_name")
          .containsIn(
              of("person"),
              "o.family_name || ' ' || o.given_name || coalesce(' ' || o.patronymic, '')");

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private ServicePoints points;
  @Inject @Any private Instance<AccountClue> clues;

  /** Accounts by what a table knows of their customers: a query for each, served by its index. */
  private static String of(String table) {
    return "select a.id from " + table + " o join account a on a.customer_id = o.id";
  }

  /**
   * The account that a caller named exactly, by its number or the old one, EIC, serial of the
   * meter, number of a bill, or e-mail; empty if the text is none of them or leads to several.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public Optional<AccountNumber> exact(String text) {
    requireStaff();
    List<ServicePointId> places = new ArrayList<>(points.coded(text).stream().toList());
    clues.forEach(clue -> places.addAll(clue.points(text, MOST_POINTS)));
    List<AccountNumber> numbers =
        customer.list(
            """
            select number from account where number = ?
            union select a.number from account a join service_agreement g on g.account_id = a.id
              where g.service_point_id = any(?) and g.ends_on is null
            union select a.number from account a join account_alias x on x.account_id = a.id
              where x.alias = ?
            union select a.number from account a join bill_number n on n.account_id = a.id
              where n.bill_no = any(?)
            union select a.number from account a join customer c on c.id = a.customer_id
              where search_key(c.email) = search_key(?) and lower(c.email) = lower(?)
            """,
            row -> AccountNumber.of(row.text("number")),
            AccountNumber.normalise(text),
            places.stream().map(ServicePointId::value).toList(),
            AccountNumber.normalise(text),
            billNumbers(text),
            text,
            text);
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  /**
   * The accounts that a question of staff finds.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public List<AccountHit> find(ListQuery query) {
    requireStaff();
    List<Line> lines = LIST.rows(customer, query, found(query.text()));
    Map<ServicePointId, ServicePointView> places =
        points.of(
            lines.stream()
                .flatMap(line -> line.point().stream().boxed())
                .map(ServicePointId::new)
                .distinct()
                .toList());
    return lines.stream().map(line -> line.at(places)).toList();
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public long count(ListQuery query) {
    requireStaff();
    return LIST.count(customer, query, found(query.text()));
  }

  /**
   * Whether so many places have words of the text in their address that not all of their accounts
   * are among those found.
   *
   * @throws NotFoundException if the caller may not see all accounts
   */
  public boolean leavesOut(String text) {
    requireStaff();
    return !text.isEmpty() && points.search(text, MOST_POINTS + 1).size() > MOST_POINTS;
  }

  /** What other tables and the other schema know of the text. */
  private List<Found> found(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<ServicePointId> places = new ArrayList<>(points.search(text, MOST_POINTS));
    clues.forEach(clue -> places.addAll(clue.points(text, MOST_POINTS)));
    return List.of(
        new Found(
            "a.id",
            customer.list(
                """
                select account_id from service_agreement where service_point_id = any(?)
                union select account_id from account_alias where alias = ?
                union select account_id from bill_number where bill_no = any(?)
                """,
                row -> row.number("account_id"),
                places.stream().map(ServicePointId::value).toList(),
                AccountNumber.normalise(text),
                billNumbers(text))));
  }

  private static List<Long> billNumbers(String text) {
    return BILL_NUMBER.matcher(text).matches() ? List.of(Long.valueOf(text)) : List.of();
  }

  private void requireStaff() {
    if (!caller.can(Capability.VIEW_ACCOUNTS)) {
      throw new NotFoundException("page-not-found");
    }
  }

  /** An account whose place is known by its key only. */
  private record Line(OptionalLong point, AccountHit hit) {
    AccountHit at(Map<ServicePointId, ServicePointView> places) {
      return point.isEmpty()
          ? hit
          : hit.at(places.get(new ServicePointId(point.getAsLong())).address());
    }
  }
}
