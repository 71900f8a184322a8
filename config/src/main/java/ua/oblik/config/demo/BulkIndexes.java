package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes foreign keys and secondary indexes off the tables of history while millions of rows are
 * copied in, and puts them back afterwards, which is several times cheaper than keeping them. What
 * was taken off is remembered in a table of the same transaction, so that a load cut off loses
 * nothing.
 */
final class BulkIndexes {

  private static final String REMEMBER =
      """
      create table demo_rebuild as
      with kept as (
        select c.oid, c.conrelid, c.contype, quote_ident(c.conname) as name, c.conrelid::regclass::text as owner
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where c.connamespace = current_schema()::regnamespace and c.contype in ('f', 'x')
          and c.conparentid = 0 and not t.relispartition and t.relname = any (?))
      select case contype when 'f' then 3 else 2 end as step,
        format('alter table %s drop constraint %s', owner, name) as take_off,
        format('alter table %s add constraint %s %s', owner, name, pg_get_constraintdef(oid)) as put_back
      from kept
      union all
      select 1, format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = current_schema()::regnamespace and not t.relispartition and t.relname = any (?)
        and not i.indisunique and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      """;

  private static final List<String> TABLES =
      List.of(
          "account",
          "service_agreement",
          "agreement_term",
          "bill_number",
          "bill",
          "live_segment",
          "bill_supersession",
          "bill_run_account",
          "ledger_entry",
          "account_balance",
          "payment",
          "read_receipt",
          "read_submission",
          "register_read",
          "estimate",
          "service_point",
          "service_point_state",
          "meter_installation",
          "register",
          "seal");

  private BulkIndexes() {}

  /** Takes them off. */
  static void takeOff(Connection schema) throws SQLException {
    try (var remember = schema.prepareStatement(REMEMBER)) {
      remember.setArray(1, schema.createArrayOf("text", TABLES.toArray()));
      remember.setArray(2, schema.createArrayOf("text", TABLES.toArray()));
      remember.execute();
    }
    run(schema, "select take_off from demo_rebuild order by step desc, take_off");
  }

  /** Puts back what was taken off, if anything was. */
  static void putBack(Connection schema) throws SQLException {
    try (Statement statement = schema.createStatement()) {
      try (ResultSet row = statement.executeQuery("select to_regclass('demo_rebuild')")) {
        row.next();
        if (row.getString(1) == null) {
          return;
        }
      }
      statement.execute("set local maintenance_work_mem = '256MB'");
    }
    run(schema, "select put_back from demo_rebuild order by step, put_back");
    try (Statement statement = schema.createStatement()) {
      statement.execute("drop table demo_rebuild");
    }
  }

  private static void run(Connection schema, String query) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    try (Statement statement = schema.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
