package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/**
 * A rehearsal of the very rates that a month was billed by: every account comes to the sum of the
 * bills that stand for the month, to the kopiyka. A charge a month on top of them is charged.
 */
class RehearsalOfTheVersionInForceIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final long WITH_CHARGE = 900_011;
  private static final long COEFFICIENTS = 900_021;

  /** What bills that stand charge an account for the months. */
  private static final String BILLED =
      """
      (select coalesce(sum(l.amount_kopiykas), 0) from bill b
        join bill_line l on l.issued_on = b.issued_on and l.bill_no = b.bill_no
        where b.account_id = r.account_id and l.month between '%s-01' and '%s-01'
          and exists (select 1 from live_segment s where s.bill_no = b.bill_no))
      """;

  private final Api clerk = OBLIK.apiAs("clerk@demo.oblik");

  @ParameterizedTest(name = "{0}, {1} to {2}")
  @CsvSource({
    "URBAN, 2025-09, 2025-09",
    "RURAL, 2025-07, 2025-09",
    "HEATING, 2025-02, 2025-04",
    "LEGAL_ENTITY, 2025-09, 2025-09",
  })
  void everyAccountComesToTheSumOfItsBills(String customerClass, String from, String last) {
    long version =
        OBLIK.countCustomer(
            "select min(id) from rate_version where state = 'PUBLISHED' and customer_class = '"
                + customerClass
                + "' and season <> 'OFF_SEASON' and effective_from <= '"
                + from
                + "-01' and (effective_until is null or effective_until > '"
                + last
                + "-28')");
    String id = rehearse(version, from, last);

    assertThat(
            OBLIK.countCustomer(
                "select count(*) from rehearsal_account where rehearsal_id = " + id))
        .isPositive();
    assertThat(
            OBLIK.textOfCustomer(
                "select coalesce(string_agg(account_id || ' ' || now_kopiykas || ' ' || then_kopiykas || ' '"
                    + " || billed, ', '), '') from (select r.*, "
                    + BILLED.formatted(from, last)
                    + " as billed from rehearsal_account r where rehearsal_id = "
                    + id
                    + ") x where now_kopiykas <> then_kopiykas or now_kopiykas <> billed"))
        .isEmpty();
    assertThat(OBLIK.violations()).isEmpty();
  }

  /** At night a quarter instead of a half of 4.32: the account's own kilowatt-hours tell. */
  @Test
  void aDraftOfCoefficientsConcernsMetersOfItsZones() {
    OBLIK.changeCustomer(
        "insert into zone_version (id, zones, effective_from, source, state, drafted_by, drafted_on)"
            + " select "
            + COEFFICIENTS
            + ", 2, date '2027-03-01', min(code), 'DRAFT', 'clerk@demo.oblik', date '2025-11-05' from tariff_act");
    OBLIK.changeCustomer(
        "insert into zone_version_coefficient (zone_version_id, register, coefficient) values ("
            + COEFFICIENTS
            + ", 'T1', 1), ("
            + COEFFICIENTS
            + ", 'T2', 0.25)");
    String id = rehearse(COEFFICIENTS, "2025-09", "2025-09");

    assertThat(
            OBLIK.countCustomer(
                "select count(*) from rehearsal_account r where rehearsal_id = "
                    + id
                    + " and not exists (select 1 from bill_line l join live_segment s on s.bill_no = l.bill_no"
                    + " where s.account_id = r.account_id and l.zones = 2 and l.month = '2025-09-01')"))
        .isZero();
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from rehearsal_account where rehearsal_id = "
                    + id
                    + " and then_kopiykas > now_kopiykas"))
        .isZero();
    assertThat(
            OBLIK.countCustomer(
                "select r.then_kopiykas - sum(case l.register when 'T2'"
                    + " then round(l.quantity_wh * 0.432 * 0.25) else l.amount_kopiykas end)"
                    + " from rehearsal_account r join account a on a.id = r.account_id"
                    + " join live_segment s on s.account_id = r.account_id"
                    + " join bill_line l on l.bill_no = s.bill_no and l.month = '2025-09-01'"
                    + " where a.number = '4100000003' and r.rehearsal_id = "
                    + id
                    + " group by r.then_kopiykas having sum(l.quantity_wh) > 0"))
        .isZero();
  }

  @Test
  void aChargeOnTopOfTheRatesIsCharged() {
    OBLIK.changeCustomer(
        "insert into rate_version (id, customer_class, effective_from, season, tier_policy, price_basis, source,"
            + " confidence, state) values ("
            + WITH_CHARGE
            + ", 'URBAN', date '2027-02-01', 'ALL_YEAR', 'GRADUATED', 'WITH_VAT', 'draft of a test', 'demo', 'DRAFT')");
    OBLIK.changeCustomer(
        "insert into rate_block (rate_version_id, ordinal, unit_rate) values ("
            + WITH_CHARGE
            + ", 1, 4.32)");
    OBLIK.changeCustomer(
        "insert into rate_fixed_charge (rate_version_id, ordinal, name, amount_kopiykas, per) values ("
            + WITH_CHARGE
            + ", 1, 'charge', 1000, 'MONTH')");
    String id = rehearse(WITH_CHARGE, "2025-09", "2025-09");

    String difference =
        "select count(*) from rehearsal_account where rehearsal_id = "
            + id
            + " and then_kopiykas - now_kopiykas ";
    assertThat(OBLIK.countCustomer(difference + "= 1000")).isPositive();
    assertThat(OBLIK.countCustomer(difference + "<= 0")).isZero();
  }

  /** The id of a finished rehearsal, as SQL has it. */
  private String rehearse(long version, String from, String last) {
    String id =
        clerk
            .post(
                "/office/rehearsals",
                "{\"draft\": "
                    + version
                    + ", \"from\": \""
                    + from
                    + "\", \"last\": \""
                    + last
                    + "\"}",
                UUID.randomUUID().toString())
            .json()
            .get("id")
            .getAsString();
    Awaitility.await()
        .until(
            () -> {
              JsonObject rehearsal = clerk.get("/office/rehearsals/" + id).json();
              return "COMPLETED".equals(rehearsal.get("state").getAsString());
            });
    return "'" + id + "'";
  }
}
