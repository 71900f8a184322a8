package ua.oblik.config.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a region that was just loaded one to measure on: every account that wants its bill by
 * e-mail has a login, so that each such bill is announced; what is announced waits, so that sending
 * does not run beside what is measured; runs that staff start post in one pass, as the night's do.
 */
final class BenchRegion {

  private static final String PREPARE =
      """
      insert into parameter (name, effective_from, value, source, confidence)
        values ('billing.run-release', '2025-01-01', 'NEVER', 'benchmark', 'demo') on conflict do nothing;

      create temp table login as
        select row_number() over (order by id) + 1000 as id, id as account_id from account
        where bill_delivery = 'EMAIL' and id not in (select account_id from account_link);
      insert into portal_user (id, email, display_name, password_hash, language, registered_at, email_confirmed_at, demo)
        select l.id, 'bench' || (l.id - 1000) || '@demo.oblik', 'Олена', d.password_hash, 'uk', d.registered_at,
          d.email_confirmed_at, true
        from login l cross join (select * from portal_user order by id limit 1) d;
      insert into user_group (user_id, group_name) select id, 'CUSTOMER' from login;
      insert into account_link (user_id, account_id, role, linked_on, proved_by)
        select id, account_id, 'OWNER', date '2024-11-01', 'DEMO' from login;
      drop table login;

      create function bench_hold() returns trigger language plpgsql as
        $$ begin new.next_attempt_at := 'infinity'; return new; end $$;
      create trigger bench_hold before insert on outbox_message for each row execute function bench_hold();

      analyze portal_user, account_link, user_group;
      """;

  private BenchRegion() {}

  static void prepare(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(PREPARE);
    }
  }

  /** The address of the n-th login, from 1. */
  static String login(int n) {
    return "bench" + n + "@demo.oblik";
  }
}
