package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.billing.PriceReminders;
import ua.oblik.billing.PriceWithdrawals;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.tariff.DraftState;
import ua.oblik.tariff.NewCoefficients;
import ua.oblik.tariff.TariffWithdrawals;
import ua.oblik.tariff.Tariffs;
import ua.oblik.tariff.WithdrawalState;

/** A version published by mistake is taken back before its day, by two persons. */
class PublishedPricesAreWithdrawnIT extends TariffCase {
  private static final String WHY = "The act was misread";

  @Inject private TariffWithdrawals withdrawals;
  @Inject private Tariffs tariffs;
  @Inject private PriceReminders reminders;
  @Inject private PriceWithdrawals told;

  @Test
  void byASecondPersonAndTheVersionBeforeGoesOn() {
    LocalDate day = clock.today().plusDays(30);
    String before = ends(CustomerClass.STOVE);
    String rates = book();
    long id = publish(version(CustomerClass.STOVE, day, "5.10"));
    assertThat(book()).isNotEqualTo(rates);

    callers.become(ONE);
    withdrawals.propose(id, WHY);
    assertThatThrownBy(() -> withdrawals.confirm(id))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tariff-withdrawal-by-yourself");
    assertThatThrownBy(() -> withdrawals.propose(id, WHY))
        .hasMessageContaining("tariff-withdrawal-exists");
    assertThatOthersSeeItUntil(id, () -> withdrawals.confirm(id));

    assertThat(drafts.get(id).state()).isEqualTo(DraftState.WITHDRAWN);
    assertThat(withdrawals.of(id).orElseThrow().state()).isEqualTo(WithdrawalState.CONFIRMED);
    assertThat(withdrawals.of(id).orElseThrow().reason()).isEqualTo(WHY);
    assertThat(withdrawals.of(id).orElseThrow().decidedOn()).contains(clock.today());
    assertThat(ends(CustomerClass.STOVE)).isEqualTo(before);
    assertThat(book()).isEqualTo(rates);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where action like '%-tariff-withdrawal' and object_id = '"
                    + id
                    + "'"))
        .isEqualTo(2);
    assertThatThrownBy(() -> withdrawals.propose(id, WHY)).isInstanceOf(ConflictException.class);
  }

  private void assertThatOthersSeeItUntil(long id, Runnable decided) {
    long mine = drafts.waitingForMe();
    callers.become(OTHER);
    long waiting = drafts.waitingForMe();
    assertThat(withdrawals.waiting()).contains(id);
    decided.run();
    assertThat(withdrawals.waiting()).doesNotContain(id);
    assertThat(drafts.waitingForMe()).as("to decide").isEqualTo(waiting - 1);
    callers.become(ONE);
    assertThat(drafts.waitingForMe()).as("an own proposal").isEqualTo(mine);
    callers.become(OTHER);
  }

  @Test
  void theCoefficientsBeforeGoOnToo() {
    String rates = book();
    long id =
        publish(
            new NewCoefficients(
                3,
                clock.today().plusDays(80),
                Map.of(
                    RegisterCode.T1,
                    Coefficient.of("1.4"),
                    RegisterCode.T2,
                    Coefficient.ONE,
                    RegisterCode.T3,
                    Coefficient.of("0.3")),
                ACT));
    assertThat(book()).isNotEqualTo(rates);

    withdraw(id);

    assertThat(book()).isEqualTo(rates);
    assertThat(
            tables.customer(
                "select state from zone_version z join zone_version_coefficient c"
                    + " on c.zone_version_id = z.id where z.id = ?",
                id))
        .hasSize(3)
        .allMatch(row -> row.get("state").equals("WITHDRAWN"));
  }

  @Test
  void aProposalThatIsDroppedLeavesTheVersion() {
    long id = publish(version(CustomerClass.RURAL, clock.today().plusDays(200), "6.10"));
    callers.become(ONE);
    withdrawals.propose(id, WHY);
    withdrawals.drop(id);

    assertThat(drafts.get(id).state()).isEqualTo(DraftState.PUBLISHED);
    assertThat(withdrawals.of(id)).isEmpty();
    withdraw(id);
    assertThat(drafts.get(id).state()).isEqualTo(DraftState.WITHDRAWN);
  }

  @Test
  void theLaterOneFirst() {
    LocalDate day = clock.today().plusDays(100);
    long first = publish(version(CustomerClass.HEATING, day, "5.20"));
    long second = publish(version(CustomerClass.HEATING, day.plusDays(10), "5.30"));

    callers.become(ONE);
    assertThatThrownBy(() -> withdrawals.propose(first, WHY))
        .hasMessageContaining("tariff-withdrawal-later-version");
    withdraw(second);
    withdraw(first);
    assertThat(drafts.get(first).state()).isEqualTo(DraftState.WITHDRAWN);
  }

  @Test
  void notWithoutAReasonNorADraftNorByCustomers() {
    LocalDate day = clock.today().plusDays(300);
    callers.become(ONE);
    long draft = drafts.prepare(version(CustomerClass.LEGAL_ENTITY, day, "8.10"));

    assertThatThrownBy(() -> withdrawals.propose(draft, " "))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tariff-withdrawal-reason");
    assertThatThrownBy(() -> withdrawals.propose(draft, WHY))
        .hasMessageContaining("tariff-withdrawal-not-published");
    callers.become("olena@demo.oblik");
    assertThatThrownBy(() -> withdrawals.propose(draft, WHY)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void notOnceItsDayHasCome() {
    tables.changeCustomer(
        "insert into rate_version (id, customer_class, effective_from, effective_until, season, tier_policy,"
            + " price_basis, source, confidence, drafted_by, drafted_on, decided_by, decided_on)"
            + " values (900003, 'STOVE', ?, ?, 'ALL_YEAR', 'GRADUATED', 'WITH_VAT', 'press', 'demo',"
            + " 'user:1', ?, 'user:2', ?)",
        clock.today(),
        clock.today().plusDays(1),
        clock.today().minusDays(9),
        clock.today().minusDays(8));
    tables.changeCustomer(
        "insert into rate_block (rate_version_id, ordinal, unit_rate) values (900003, 1, 5)");
    callers.become(ONE);

    assertThatThrownBy(() -> withdrawals.propose(900_003, WHY))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tariff-withdrawal-begun");
  }

  @Test
  void whoeverWasToldHearsOnceThatItDoesNotComeAndOfANewOneAfresh() {
    LocalDate day = clock.today().plusDays(15);
    long id = publish(version(CustomerClass.URBAN, day, "5.50"));
    night(night -> reminders.remind(clock.today(), night));
    long letters = letters("PRICE_CHANGES", day);
    tables.changeCustomer(
        "update outbox_message set state = 'SENT', sent_at = now() where kind = 'PRICE_CHANGES'"
            + " and id > (select min(id) from outbox_message where kind = 'PRICE_CHANGES')");
    long sent = letters("PRICE_CHANGES", day, "SENT");
    withdraw(id);

    night(night -> told.tell(clock.today(), night));
    night(night -> told.tell(clock.today(), night));
    night(night -> reminders.remind(clock.today(), night));

    assertThat(letters).isPositive();
    assertThat(letters("PRICE_STAYS", day)).isEqualTo(sent);
    assertThat(letters("PRICE_CHANGES", day)).isEqualTo(letters);
    assertThat(letters("PRICE_CHANGES", day, "PENDING", "FAILED"))
        .as("letters of the price that still wait")
        .isZero();
    assertThat(tables.customer("select model from outbox_message where kind = 'PRICE_STAYS'"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("model")).contains("::4.32").doesNotContain("::5.5"));

    long again = publish(version(CustomerClass.URBAN, day, "5.50"));
    night(night -> told.tell(clock.today(), night));
    night(night -> reminders.remind(clock.today(), night));
    assertThat(letters("PRICE_CHANGES", day)).as("told anew").isEqualTo(2 * letters);
    night(night -> told.tell(clock.today(), night));
    assertThat(letters("PRICE_STAYS", day)).isEqualTo(sent);
    withdraw(again);
  }

  private long letters(String kind, LocalDate day, String... states) {
    return tables
        .customer(
            "select state from outbox_message where kind = ? and model like ?",
            kind,
            "%\"changesOn\":\"" + day + "\"%")
        .stream()
        .filter(row -> states.length == 0 || List.of(states).contains(row.get("state")))
        .count();
  }

  private void withdraw(long id) {
    callers.become(ONE);
    withdrawals.propose(id, WHY);
    callers.become(OTHER);
    withdrawals.confirm(id);
  }

  private String book() {
    return tariffs.book().schedules() + " " + tariffs.book().zonePeriods();
  }

  private String ends(CustomerClass customerClass) {
    return tables
        .customer(
            "select id, effective_until from rate_version where customer_class = ? and state = 'PUBLISHED' order by id",
            customerClass.name())
        .toString();
  }
}
