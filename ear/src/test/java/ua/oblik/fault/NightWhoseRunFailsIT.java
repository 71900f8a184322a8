package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * The night that bills November 2025 meets a database that stores the bills of one shard only and
 * does not even take the failure of the run; an ordered bill meets a deadlock. The night ends all
 * the same and the ordered bill is issued; once the database is well, the next try completes run
 * and day.
 */
@Apart
class NightWhoseRunFailsIT {
  private static final String DAY = "2025-12-04";
  private static final String OLENAS = "4100000002";
  private static final RunningOblik OBLIK = RunningOblik.toBreak();

  /** Sequences are not rolled back: so the fault comes once. */
  private static final String FAULTS =
      """
      create sequence fault_once;
      grant usage on sequence fault_once to public;
      create function fault_of_shard() returns trigger language plpgsql as
        $$ begin raise exception 'disk full' using errcode = '53100'; end $$;
      create function fault_of_order() returns trigger language plpgsql as
        $$ begin
          if nextval('fault_once') = 1 then
            raise exception 'deadlock detected' using errcode = '40P01';
          end if;
          return new;
        end $$;
      create trigger fault_of_shard before insert on bill_run_account for each row
        when (new.account_id % 4 <> 0) execute function fault_of_shard();
      create trigger fault_of_record before update on bill_run for each row
        when (new.state = 'FAILED') execute function fault_of_shard();
      create trigger fault_of_order before insert on bill for each row
        when (new.order_id is not null) execute function fault_of_order();
      """;

  private final Api admin = OBLIK.apiAs("admin@demo.oblik");

  @Test
  void stillAnswersOrdersAndIsCompletedOnceTheRunIs() {
    BillRunsOfStaff.moveTo(OBLIK, DAY);
    String issued = order("olena@demo.oblik", OLENAS, 100);
    OBLIK.changeCustomer(FAULTS);
    Api.Answer failed = night();
    assertThat(failed.status()).as(failed.text()).isEqualTo(500);

    assertThat(stateOf(issued)).isEqualTo("ISSUED");
    assertThat(OBLIK.textOfCustomer("select today from business_date")).isEqualTo(DAY);
    assertThat(stateOfNight()).isEqualTo("FAILED");
    assertThat(runs("state = 'RUNNING'")).as("nobody could record its failure").isOne();

    OBLIK.changeCustomer(
        "drop function fault_of_shard cascade; drop function fault_of_order cascade; drop sequence fault_once");
    Api.Answer done = night();

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(runs("state = 'COMPLETED'")).isOne();
    assertThat(stateOfNight()).isEqualTo("COMPLETED");
    assertThat(OBLIK.countCustomer("select count(*) from bill where order_id = " + issued)).isOne();
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(OBLIK.violations()).isEmpty();
  }

  private Api.Answer night() {
    return admin.post("/office/nightly", "{}", UUID.randomUUID().toString());
  }

  private static String order(String email, String account, long kWh) {
    Api.Answer answer =
        OBLIK
            .apiAs(email)
            .post(
                "/accounts/" + account + "/bill-orders",
                "{\"date\": \"2025-12-04\", \"registers\": {\"T1\": \"%d\"}}"
                    .formatted(new OneAccount(OBLIK, account).lastRead("T1") + kWh),
                "order-of-" + account);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").getAsString();
  }

  private static long runs(String condition) {
    return OBLIK.countCustomer(
        "select count(*) from bill_run where period_from = '2025-11-01' and " + condition);
  }

  private static String stateOf(String order) {
    return OBLIK.textOfCustomer("select state from bill_order where id = " + order);
  }

  private static String stateOfNight() {
    return OBLIK.textOfCustomer(
        "select state from job_run where job = 'nightly' and business_day = '" + DAY + "'");
  }
}
