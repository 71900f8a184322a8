package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * What staff see before they release November 2025: how it differs from October, account by account
 * for the largest rises and falls. Olena has drawn eight times as much as usual and leads the
 * rises. The figures are told from what the run has kept; here they are added up again from the
 * lines of the bills it issues.
 */
class RunComparedWithTheMonthBeforeIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENAS = "4100000002";
  private static final int LISTED = 10;

  /** Per account of the run: what stands charged for November, and what stood for October. */
  private static final String CHARGED =
      """
      with mine as (select account_id, bill_no from bill where run_id = '%s'),
      stands as (select l.account_id, l.bill_no from live_segment l group by 1, 2),
      stood as (
        select n.account_id, n.bill_no from bill_number n
        where n.bill_no not in (select bill_no from mine)
          and not exists (select from bill_supersession s where s.superseded_bill_no = n.bill_no
            and s.bill_no not in (select bill_no from mine))),
      month as (
        select s.account_id, sum(l.amount_kopiykas) as kopiykas from stands s join bill_line l on l.bill_no = s.bill_no
        where l.month = '2025-11-01' group by 1),
      previous as (
        select s.account_id, sum(l.amount_kopiykas) as kopiykas from stood s join bill_line l on l.bill_no = s.bill_no
        where l.month = '2025-10-01' group by 1)
      select %s from (select distinct account_id from mine) r join account a on a.id = r.account_id
      left join month m on m.account_id = r.account_id left join previous p on p.account_id = r.account_id
      """;

  private final Api clerk = OBLIK.apiAs("clerk@demo.oblik");
  private final BillRunsOfStaff starter = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
  private final BillRunsOfStaff other = new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik");

  @Test
  void showsTheLargestRisesAndFallsBeforeItIsReleased() {
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    drawMuch();
    String run = starter.start("2025-11");
    starter.await(run, "AWAITING_RELEASE");

    JsonObject seen = clerk.get("/office/bill-runs/" + run + "/comparison").json();
    JsonObject waiting = clerk.get("/office/bill-runs/" + run).json();

    assertThat(other.release(run).status()).isEqualTo(202);
    other.await(run, "COMPLETED");
    assertThat(clerk.get("/office/bill-runs/" + run + "/comparison").json()).isEqualTo(seen);
    assertThat(seen.get("compared").getAsLong())
        .isEqualTo(told(run, "count(p.kopiykas)"))
        .isPositive();
    assertThat(seen.get("newcomers").getAsLong())
        .isEqualTo(told(run, "count(*) - count(p.kopiykas)"));
    assertThat(kopiykas(seen, "month"))
        .isEqualTo(told(run, "sum(m.kopiykas) filter (where p.kopiykas is not null)"));
    assertThat(kopiykas(seen, "previous")).isEqualTo(told(run, "sum(p.kopiykas)"));
    assertThat(kopiykas(seen, "difference"))
        .isEqualTo(kopiykas(seen, "month") - kopiykas(seen, "previous"));
    assertThat(changes(seen, "rises")).isEqualTo(largest(run, ">", "desc"));
    assertThat(changes(seen, "rises").get(0)).startsWith(OLENAS + " ");
    assertThat(changes(seen, "falls")).isNotEmpty().isEqualTo(largest(run, "<", "asc"));
    assertThat(seen.getAsJsonArray("parked")).isNotEmpty();
    assertThat(reasons(waiting))
        .hasSameSizeAs(reasons(clerk.get("/office/bill-runs/" + run).json()))
        .hasSize(waiting.getAsJsonObject("counts").get("parked").getAsInt())
        .isNotEmpty()
        .doesNotContain("");
  }

  @Test
  void namesWhatAPreviewCouldNotBill() {
    JsonObject started =
        clerk
            .post("/office/bill-runs", "{\"period\": \"2025-10\", \"preview\": true}", "look")
            .json();
    String run = started.get("id").getAsString();
    starter.await(run, "COMPLETED");

    JsonObject seen = clerk.get("/office/bill-runs/" + run).json();

    assertThat(reasons(seen))
        .hasSize(seen.getAsJsonObject("counts").get("parked").getAsInt())
        .contains("NO_METER", "TARIFF_NOT_CONFIRMED");
  }

  /** Why each parked account is. */
  private static List<String> reasons(JsonObject run) {
    List<String> reasons = new ArrayList<>();
    for (JsonElement each : run.getAsJsonArray("parked")) {
      JsonElement reason = each.getAsJsonObject().get("reason");
      reasons.add(reason == null ? "" : reason.getAsString());
    }
    return reasons;
  }

  @Test
  void isNotForCustomers() {
    String run = starter.start("2025-10");
    assertThat(
            OBLIK
                .apiAs("olena@demo.oblik")
                .get("/office/bill-runs/" + run + "/comparison")
                .status())
        .isIn(403, 404);
  }

  private static void drawMuch() {
    long last =
        OBLIK.countMeter(
            "select max(value_wh) / 1000 from register_read where service_point_id ="
                + OBLIK.countCustomer(
                    "select g.service_point_id from service_agreement g join account a on a.id = g.account_id"
                        + " where a.number = '"
                        + OLENAS
                        + "' and g.ends_on is null"));
    String body =
        "{\"date\": \"2025-12-01\", \"registers\": {\"T1\": %d}, \"confirm\": [\"UNUSUAL_CONSUMPTION\"]}"
            .formatted(last + 3000);
    Api.Answer answer =
        OBLIK.apiAs("olena@demo.oblik").post("/accounts/" + OLENAS + "/reads", body, "drawn-much");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
  }

  private static long told(String run, String figure) {
    return OBLIK.countCustomer(CHARGED.formatted(run, "(" + figure + ")::bigint"));
  }

  private static List<String> largest(String run, String direction, String order) {
    String difference = "m.kopiykas - p.kopiykas";
    String rows =
        CHARGED.formatted(
                run,
                "a.number || ' ' || m.kopiykas || ' ' || p.kopiykas as row, "
                    + difference
                    + " as d, a.number, a.id")
            + " where "
            + difference
            + " "
            + direction
            + " 0 order by d "
            + order
            + ", a.id limit "
            + LISTED;
    String all =
        OBLIK.textOfCustomer(
            "select string_agg(row, ';' order by d " + order + ", number) from (" + rows + ") t");
    return all == null ? List.of() : Stream.of(all.split(";", -1)).toList();
  }

  private static List<String> changes(JsonObject comparison, String which) {
    List<String> changes = new ArrayList<>();
    JsonArray listed = comparison.getAsJsonArray(which);
    for (JsonElement each : listed) {
      JsonObject change = each.getAsJsonObject();
      changes.add(
          change.get("accountNumber").getAsString()
              + " "
              + kopiykas(change, "month")
              + " "
              + kopiykas(change, "previous"));
    }
    return changes;
  }

  private static long kopiykas(JsonObject object, String name) {
    return new BigDecimal(object.get(name).getAsString()).movePointRight(2).longValueExact();
  }
}
