package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountHit;
import ua.oblik.account.AccountSearch;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/** Somebody calls, and staff look for the account by what the caller can tell. */
class AccountsAreFoundByWhatACallerTellsIT extends UseCase {
  private static final String PERSON =
      """
      select a.number, p.family_name, p.given_name, c.email, c.phone, g.service_point_id,
        (select max(bill_no) from bill_number n where n.account_id = a.id) as bill
      from person p join customer c on c.id = p.id join account a on a.customer_id = c.id
        join service_agreement g on g.account_id = a.id and g.ends_on is null
      where c.phone like '+380%' and c.email is not null
        and (select count(*) from account o where o.customer_id = c.id) = 1
        and (select count(*) from customer o where o.email = c.email) = 1
      """;

  @Inject private AccountSearch search;

  @BeforeEach
  void staffLook() {
    callers.become("clerk@demo.oblik");
  }

  @Test
  void wordsOfTheNameComeInAnyOrder() {
    Map<String, String> person = person();

    assertThat(found(person.get("family_name") + " " + person.get("given_name")))
        .contains(number(person));
    assertThat(
            found(
                person.get("given_name").toUpperCase(Locale.ROOT)
                    + ", "
                    + person.get("family_name")))
        .contains(number(person));
    assertThat(found(person.get("family_name") + " Ґжегож-" + person.get("number"))).isEmpty();
  }

  @Test
  void apostrophesAndLikeSoundsAreHeardNotSeen() {
    Map<String, String> person =
        tables.customer(PERSON + " and p.family_name || p.given_name like '%’%'").get(0);
    String name = person.get("family_name") + " " + person.get("given_name");

    assertThat(found(name)).contains(number(person));
    assertThat(found(name.replace("’", "'"))).contains(number(person));
    assertThat(found(name.replace("’", "").replace('і', 'и'))).contains(number(person));
  }

  @Test
  void partsOfAddressesAndOfTelephonesLeadToTheAccount() {
    Map<String, String> person = person();
    Map<String, String> premise =
        tables
            .meter(
                "select p.* from premise p join service_point s on s.premise_id = p.id where s.id = ?",
                Long.parseLong(person.get("service_point_id")))
            .get(0);

    assertThat(found(premise.get("building") + " " + premise.get("street")))
        .contains(number(person));
    assertThat(found(person.get("phone"))).contains(number(person));
    assertThat(found(person.get("phone").substring(3))).contains(number(person));
    assertThat(found(person.get("email").substring(1))).contains(number(person));
  }

  @Test
  void aWholeNumberCodeOrAddressOfMailNamesOneAccount() {
    Map<String, String> person = person();
    Map<String, String> point =
        tables
            .meter(
                """
                select s.code, m.serial from service_point s
                  join meter_installation i on i.service_point_id = s.id and i.removed_on is null
                  join meter m on m.id = i.meter_id where s.id = ?
                """,
                Long.parseLong(person.get("service_point_id")))
            .get(0);

    assertThat(
            List.of(
                person.get("number"),
                person.get("number").replaceFirst("^(.{4})", "$1 "),
                person.get("bill"),
                person.get("email").toUpperCase(Locale.ROOT),
                point.get("code").toLowerCase(Locale.ROOT),
                point.get("serial")))
        .allSatisfy(text -> assertThat(search.exact(text)).contains(number(person)));
    assertThat(search.exact(person.get("family_name"))).isEmpty();
    assertThat(search.exact(person.get("number").substring(1))).isEmpty();
  }

  @Test
  void oddTextsFindNothingAndBreakNothing() {
    assertThat(List.of("%", "_", "\\", "(", "'; drop table account --", "100%_"))
        .allSatisfy(
            text -> {
              assertThat(found(text)).isEmpty();
              assertThat(search.exact(text)).isEmpty();
            });
    assertThat(found(",")).isEmpty();
  }

  @Test
  void staffAreToldOfAnAddressThatFitsTooManyPlaces() {
    tables.changeMeter(
        """
        insert into premise (id, region, district, settlement, settlement_kind, street, building, postal_code)
        select 1000000, region, district, settlement, settlement_kind, 'вул. Безмежна', '1', postal_code
        from premise limit 1
        """);
    addPointsOfTheHouse(1, 500);
    assertThat(search.leavesOut("безмежна 1")).isFalse();

    addPointsOfTheHouse(501, 501);

    assertThat(search.leavesOut("безмежна 1")).isTrue();
    assertThat(search.leavesOut("безмежна 2")).isFalse();
    assertThat(search.leavesOut("")).isFalse();
  }

  @Test
  void pagesReachedFromTheEndHoldWhatIsCountedFromTheStart() {
    List.of("", "email", "balance").forEach(this::assertPagesHoldTheSameFromBothEnds);
  }

  private void assertPagesHoldTheSameFromBothEnds(String column) {
    ListQuery everything = ListQuery.first(10_000).order(new Order(column, true));
    List<AccountHit> rows = search.find(everything);
    int all = rows.size();

    assertThat(search.find(everything.window(new Window(all - 15, 10, all))))
        .isEqualTo(rows.subList(all - 15, all - 5));
    assertThat(search.find(everything.window(new Window(all - 5, 10, all))))
        .isEqualTo(rows.subList(all - 5, all));
  }

  private void addPointsOfTheHouse(int first, int last) {
    tables.changeMeter(
        """
        insert into service_point (id, code, premise_id, contracted_power_watts)
        select 1000000 + n, lpad(n::text, 16, '0'), 1000000, 5000 from generate_series(?, ?) n
        """,
        first,
        last);
  }

  @Test
  void isForStaffOnly() {
    callers.becomeSomebodyNew("curious@example.org");

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> search.exact("4100000001"));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> found("Шевченко"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> search.leavesOut("Шевченко"));
  }

  private Map<String, String> person() {
    return tables.customer(PERSON + " order by a.id desc").get(0);
  }

  private static AccountNumber number(Map<String, String> person) {
    return AccountNumber.of(person.get("number"));
  }

  /** What is found and what is counted are the same. */
  private List<AccountNumber> found(String text) {
    ListQuery query = new ListQuery(text, Map.of(), Order.NATURAL, new Window(0, 10_000));
    List<AccountHit> hits = search.find(query);
    assertThat(search.count(query)).isEqualTo(hits.size());
    return hits.stream().map(AccountHit::number).toList();
  }
}
