package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.DraftRates;
import ua.oblik.system.RunningOblik;

/**
 * A draft that doubles the household rate of 2025 (4.32 UAH per kWh in one block) is rehearsed on
 * September 2025: everybody in towns would have paid twice as much, and nothing is posted.
 */
class RehearsalOfDraftIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  /** A subsidy is the same under any tariff; negative. */
  private static final String CREDITED =
      "(select coalesce(sum(l.amount_kopiykas), 0) from bill b join bill_line l on l.bill_no = b.bill_no"
          + " where b.account_id = r.account_id and l.month = '2025-09-01' and l.kind = 'SUBSIDY'"
          + " and exists (select 1 from live_segment s where s.bill_no = b.bill_no))";

  @Test
  void tellsWhatEverybodyWouldHavePaid() {
    DraftRates.storeIn(OBLIK);
    Api clerk = OBLIK.apiAs("clerk@demo.oblik");
    long entries = OBLIK.countCustomer("select count(*) from ledger_entry");

    String id =
        clerk
            .post(
                "/office/rehearsals",
                "{\"draft\": " + DraftRates.ID + ", \"from\": \"2025-09\", \"last\": \"2025-09\"}",
                UUID.randomUUID().toString())
            .json()
            .get("id")
            .getAsString();
    Awaitility.await().until(() -> state(clerk, id).equals("COMPLETED"));

    JsonObject result = clerk.get("/office/rehearsals/" + id).json();
    long accounts = result.get("accounts").getAsLong();
    assertThat(accounts).isPositive();
    assertThat(result.get("winners").getAsLong()).isZero();
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from rehearsal_account r where rehearsal_id = '"
                    + id
                    + "' and abs(then_kopiykas - 2 * now_kopiykas + "
                    + CREDITED
                    + ") > 2"))
        .isZero();
    assertThat(
            OBLIK.countCustomer(
                "select sum(now_kopiykas) from rehearsal_account where rehearsal_id = '"
                    + id
                    + "'"))
        .isPositive();
    assertThat(OBLIK.countCustomer("select count(*) from ledger_entry")).isEqualTo(entries);
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static String state(Api clerk, String id) {
    return clerk.get("/office/rehearsals/" + id).json().get("state").getAsString();
  }
}
