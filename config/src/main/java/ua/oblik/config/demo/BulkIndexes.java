package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Takes every key and index off the tables of a schema while millions of rows are copied in, and
 * puts them back afterwards, which is several times cheaper than keeping them. What was taken off
 * is remembered in a table of the same transaction, and struck off it in the transaction that puts
 * it back, so that a load cut off at any moment loses none.
 */
final class BulkIndexes {

  /**
   * With the work that each table is thought to be, in bytes. Of an exclusion every row is looked
   * up once more, which takes ten times as long as building all other keys of its table: measured
   * with six million segments, 149 s of which 8 s were the index.
   */
  private static final String TABLES_WITHOUT_KEYS =
      """
      select owner, coalesce((select sum(pg_relation_size(relid)) from pg_partition_tree(owner::regclass)),
          pg_relation_size(owner::regclass)) * case when bool_or(excludes) then 10 else 1 end as work
      from demo_rebuild where not refers group by owner
      """;

  private static final String REMEMBER =
      """
      create table demo_rebuild as
      with bulk as (
        select oid, relname from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
          and relname not in ('flyway_schema_history', 'installation', 'parameter', 'business_date',
            'rate_version', 'rate_block', 'zone_coefficient', 'bill_run', 'bill_run_shard')),
      kept as (
        select c.oid, c.contype, quote_ident(c.conname) as name, c.conrelid::regclass::text as owner
        from pg_constraint c
        where c.conparentid = 0 and (c.contype in ('p', 'u', 'x') and c.conrelid in (select oid from bulk)
          or c.contype = 'f' and (c.conrelid in (select oid from bulk) or c.confrelid in (select oid from bulk))))
      select owner, contype = 'f' as refers, contype = 'x' as excludes,
        format('alter table %s drop constraint %s', owner, name) as take_off,
        format('alter table %s add constraint %s %s', owner, name, pg_get_constraintdef(oid)) as put_back
      from kept
      union all
      select i.indrelid::regclass::text, false, false, format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
      from pg_index i
      where i.indrelid in (select oid from bulk)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      union all
      select tgrelid::regclass::text, true, false, format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
        format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
      from pg_trigger where tgrelid in (select oid from bulk) and tgname like '%\\_refers'
      """;

  private BulkIndexes() {}

  /** Takes them off, in the caller's transaction. */
  static void takeOff(Connection schema) throws SQLException {
    try (Statement statement = schema.createStatement()) {
      statement.execute(REMEMBER);
      for (String takeOff :
          texts(schema, "select take_off from demo_rebuild order by refers desc, take_off")) {
        statement.execute(takeOff);
      }
    }
  }

  /**
   * Puts back what was taken off of these schemas, if anything was: on every core, each in a
   * transaction of its own. A core builds all keys of a table, since each building locks it;
   * foreign keys follow, which need the unique ones. Nothing else may hold locks in the schemas.
   */
  static void putBack(List<Connect> schemas) throws SQLException {
    List<Connect> bare = new ArrayList<>();
    PriorityBlockingQueue<BareTable> tables =
        new PriorityBlockingQueue<>(16, Comparator.comparingLong(BareTable::work).reversed());
    for (Connect connect : schemas) {
      try (Connection schema = connect.open()) {
        if (!texts(schema, "select 'there' where to_regclass('demo_rebuild') is not null")
            .isEmpty()) {
          bare.add(connect);
          tables.addAll(bareTables(connect, schema));
        }
      }
    }
    Workers.onEveryCore(() -> putBack(tables));
    for (Connect connect : bare) {
      try (Connection schema = connect.open();
          Statement statement = schema.createStatement()) {
        putBack(schema, texts(schema, "select put_back from demo_rebuild order by put_back"));
        statement.execute("drop table demo_rebuild");
      }
    }
  }

  /** The largest work first, so that both cores end at about the same time. */
  private record BareTable(Connect connect, String name, long work) {}

  private static List<BareTable> bareTables(Connect connect, Connection schema)
      throws SQLException {
    List<BareTable> tables = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows = statement.executeQuery(TABLES_WITHOUT_KEYS)) {
      while (rows.next()) {
        tables.add(new BareTable(connect, rows.getString("owner"), rows.getLong("work")));
      }
    }
    return tables;
  }

  private static Callable<Void> putBack(Queue<BareTable> tables) {
    return () -> {
      for (BareTable table = tables.poll(); table != null; table = tables.poll()) {
        try (Connection schema = table.connect().open()) {
          putBack(schema, keysOf(schema, table.name()));
        }
      }
      return null;
    };
  }

  private static List<String> keysOf(Connection schema, String table) throws SQLException {
    return texts(
        schema,
        "select put_back from demo_rebuild where not refers and owner = "
            + schema.createStatement().enquoteLiteral(table)
            + " order by put_back");
  }

  private static void putBack(Connection schema, List<String> keys) throws SQLException {
    try (Statement statement = schema.createStatement();
        PreparedStatement strike =
            schema.prepareStatement("delete from demo_rebuild where put_back = ?")) {
      // The other core builds another index: no help is wanted for this one.
      statement.execute("set maintenance_work_mem = '256MB'");
      statement.execute("set max_parallel_maintenance_workers = 0");
      schema.setAutoCommit(false);
      for (String key : keys) {
        statement.execute(key);
        strike.setString(1, key);
        strike.execute();
        schema.commit();
      }
      schema.setAutoCommit(true);
    }
  }

  private static List<String> texts(Connection schema, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
