package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.billing.ManyRetries;
import ua.oblik.billing.ManyRetriesView;
import ua.oblik.billing.RunState;
import ua.oblik.calendar.BusinessClock;

/** Rows of the worklist for one reason, of households that are billed by now. */
class ParkedAccountsAreTriedAgainTogetherIT extends UseCase {
  private static final String REASON = "CHANGED_SINCE_REVIEW";

  @Inject private ManyRetries retries;
  @Inject private BusinessClock clock;

  @Test
  void eachIsSettledOnItsOwnAndTheJobCountsThem() {
    Household home = households.untouched();
    park(home);
    callers.become("clerk@demo.oblik");

    UUID retry = retries.request(Optional.of(REASON));
    assertThatThrownBy(() -> retries.request(Optional.of(REASON))).hasMessage("retry-under-way");
    retries.begin(retry);
    retries.next(retry, 100).forEach(parked -> retries.retry(retry, parked));
    assertThat(retries.next(retry, 100)).isEmpty();
    retries.end(retry, Optional.empty());

    ManyRetriesView done = retries.get(retry);
    assertThat(done.state()).isEqualTo(RunState.COMPLETED);
    assertThat(done.counts().asked()).isEqualTo(done.counts().done()).isPositive();
    assertThat(done.counts().faults()).isZero();
    assertThat(done.counts().nothing() + done.counts().issued()).isPositive();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from parked_account p join account a on a.id = p.account_id"
                    + " where a.number = ? and p.reason = ? and p.resolved_on is null",
                home.number().value(),
                REASON))
        .isZero();
    assertThatThrownBy(() -> retries.request(Optional.of(REASON))).hasMessage("nothing-parked");
  }

  @Test
  void onlyTheRowsThatAreChosenAreTried() {
    Household chosen = households.calling();
    Household other = households.untouched();
    long row = park(chosen);
    long beside = park(other);
    callers.become("clerk@demo.oblik");

    UUID retry = retries.requestChosen(List.of(row));
    UUID another = retries.requestChosen(List.of(row));
    retries.next(retry, 100).forEach(parked -> retries.retry(retry, parked));
    retries.next(another, 100).forEach(parked -> retries.retry(another, parked));

    assertThat(retries.get(retry).chosen()).isTrue();
    assertThat(retries.get(retry).counts().asked()).isOne();
    assertThat(retries.get(another).counts().nothing()).isOne();
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from parked_account where id in (?, ?) and resolved_on is null",
                row,
                beside))
        .isOne();
    assertThatThrownBy(() -> retries.requestChosen(List.of(row))).hasMessage("nothing-parked");
    retries.end(retry, Optional.empty());
    retries.end(another, Optional.empty());
    tables.changeCustomer(
        "update parked_account set resolved_on = ?, resolved_by = 'test', resolution = 'test' where id = ?",
        clock.today(),
        beside);
  }

  @Test
  void aCustomerTriesNothing() {
    households.calling();

    assertThatThrownBy(() -> retries.request(Optional.empty()))
        .isInstanceOf(NotFoundException.class);
  }

  private long park(Household home) {
    tables.changeCustomer(
        "insert into parked_account (id, account_id, period_from, period_until, reason, detail, parked_on)"
            + " select nextval('parked_account_id_seq') + 25, a.id, date '2025-09-01', date '2025-10-01', ?, 'test', ?"
            + " from account a where a.number = ?",
        REASON,
        clock.today(),
        home.number().value());
    return tables.numberOfCustomer(
        "select max(p.id) from parked_account p join account a on a.id = p.account_id where a.number = ?",
        home.number().value());
  }
}
