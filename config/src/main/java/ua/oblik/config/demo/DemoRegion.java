package ua.oblik.config.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import ua.oblik.domain.billing.BillingRules;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.Estimation;

/**
 * Loads the demo region into migrated, empty schemas. A load that was cut off is thrown away and
 * done again; a finished one is left alone.
 */
public final class DemoRegion {

  /** From so many accounts on it pays to build indexes at the end. */
  private static final long MANY = 10_000;

  private static final LocalDate NOTHING_ON_TOP = LocalDate.of(2018, 6, 11);
  private static final int DUE_DAY = 20;
  private static final Vat VAT = new Vat(20);

  private DemoRegion() {}

  /** What a call did. */
  public enum Result {
    LOADED,
    ALREADY_THERE
  }

  /**
   * How much to load.
   *
   * @param accounts how many; 0 loads the logins and the business date only, anything else at least
   *     the awkward cases
   * @param history over which days; the awkward cases belong to the demo's own days
   */
  public record Size(int accounts, History history) {

    /** So many accounts of the demo region. */
    public static Size demo(int accounts) {
      return new Size(accounts, History.DEMO);
    }
  }

  /**
   * Loads the region before the application is deployed.
   *
   * @param customer as the owner of schema customer
   * @param meter as the owner of schema meter
   * @param progress gets a line every few seconds
   * @throws DemoRefusedException if the database holds anything else
   */
  public static Result load(Connect customer, Connect meter, Size size, Consumer<String> progress)
      throws SQLException {
    try (Connection customers = customer.open();
        Connection meters = meter.open()) {
      customers.setAutoCommit(false);
      meters.setAutoCommit(false);
      Region.State state = Region.state(customers, meters);
      if (state == Region.State.OTHER) {
        throw new DemoRefusedException(
            "this database holds data that is not the demo region: start without demo accounts, or"
                + " on an empty database");
      }
      if (state == Region.State.LOADED) {
        tellIfOther(customers, size.accounts(), progress);
        return Result.ALREADY_THERE;
      }
      if (state == Region.State.HALF_LOADED) {
        progress.accept("demo region: the last load was cut off, beginning again");
        Region.empty(meters);
        meters.commit();
        Region.empty(customers);
        customers.commit();
        BulkIndexes.putBack(List.of(customer, meter));
      }
      Region.begin(customers, size.history());
      customers.commit();
      load(customer, meter, new Loading(customers, meters, size, progress));
      return Result.LOADED;
    }
  }

  private record Loading(
      Connection customers, Connection meters, Size size, Consumer<String> progress) {

    /** The cases belong together. */
    long accounts() {
      return size.accounts() == 0 ? 0 : Math.max(size.accounts(), Cases.COUNT);
    }
  }

  private static void load(Connect customer, Connect meter, Loading loading) throws SQLException {
    long accounts = loading.accounts();
    Progress progress = new Progress(accounts, loading.progress());
    progress.tell(
        "demo region: making up "
            + accounts
            + " accounts with history from "
            + loading.size().history().firstDay());
    Region.prepare(loading.customers(), accounts, loading.size().history());
    BillingRules rules = rules(loading.customers());
    if (accounts >= MANY) {
      BulkIndexes.takeOff(loading.customers());
      BulkIndexes.takeOff(loading.meters());
    }
    loading.customers().commit();
    loading.meters().commit();
    MonthlyRuns runs =
        new RegionLoad(
                customer,
                meter,
                rules,
                new RegionLoad.Scope(accounts, loading.size().history(), progress))
            .load();
    progress.tell("demo region: all accounts are in, indexes follow");
    BulkIndexes.putBack(List.of(customer, meter));
    Region.concludeMeter(loading.meters(), accounts);
    loading.meters().commit();
    Workers.together(List.of(analyze(loading.customers()), analyze(loading.meters())));
    Region.concludeCustomer(loading.customers(), runs, accounts);
    loading.customers().commit();
    progress.tell("demo region: " + accounts + " accounts loaded in " + progress.seconds() + " s");
  }

  /** The rules that a fresh database is in force with; the rates with their stored ids. */
  private static BillingRules rules(Connection customers) throws SQLException {
    return new BillingRules(
        DemoRates.book(customers),
        ReadingWindow.STANDARD,
        Estimation.Policy.STANDARD,
        DUE_DAY,
        Timeline.always(VAT),
        DemoRates.reactive(),
        Timeline.from(NOTHING_ON_TOP, 0));
  }

  private static void tellIfOther(Connection customers, int accounts, Consumer<String> progress)
      throws SQLException {
    long there = Region.accounts(customers);
    if (there != accounts) {
      progress.accept(
          "demo region: keeping the " + there + " accounts that are there, not " + accounts);
    }
  }

  /** So that the planner knows the tables before the first request. */
  private static Callable<Void> analyze(Connection schema) {
    return () -> {
      try (Statement statement = schema.createStatement()) {
        statement.execute("analyze");
      }
      schema.commit();
      return null;
    };
  }
}
