package ua.oblik.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A draft of rates for households in towns from 2027: 8.64 UAH per kWh in one block. */
public final class DraftRates {
  /** Id of the draft. */
  public static final long ID = 900_001;

  private DraftRates() {}

  /** Stores the draft. */
  public static void storeIn(RunningOblik oblik) {
    try (Connection customer = oblik.server().connect("customer_owner");
        Statement statement = customer.createStatement()) {
      statement.execute(
          "insert into rate_version (id, customer_class, effective_from, season, tier_policy, price_basis, source,"
              + " confidence, state) values ("
              + ID
              + ", 'URBAN', date '2027-01-01', 'ALL_YEAR', 'GRADUATED', 'WITH_VAT', 'draft of a test', 'demo',"
              + " 'DRAFT') on conflict do nothing");
      statement.execute(
          "insert into rate_block (rate_version_id, ordinal, unit_rate) values ("
              + ID
              + ", 1, 8.64) on conflict do nothing");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Stores a version for homes with electric stoves that two persons have published from 2031 on:
   * of two blocks, at prices as long as prices are.
   *
   * @return its id
   */
  public static String publishIn(RunningOblik oblik) {
    try (Connection customer = oblik.server().connect("customer_owner");
        Statement statement = customer.createStatement()) {
      statement.execute(
          "insert into rate_version (id, customer_class, effective_from, season, tier_policy, price_basis, source,"
              + " confidence, state, drafted_by, drafted_on, decided_by, decided_on) values (900002, 'STOVE',"
              + " date '2031-01-01', 'ALL_YEAR', 'GRADUATED', 'WITH_VAT', 'CMU 632 of 31.05.2024', 'demo', 'PUBLISHED',"
              + " 'user:1', date '2025-11-01', 'user:2', date '2025-11-02') on conflict do nothing");
      statement.execute(
          "insert into rate_block (rate_version_id, ordinal, upto_kwh, unit_rate) values"
              + " (900002, 1, 3600, 8.641234), (900002, 2, null, 10.987654) on conflict do nothing");
      return "900002";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
