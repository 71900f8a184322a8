package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** Reliefs and their changes as they are kept. */
@Dependent
class ReliefRows {
  private static final String CHANGES =
      "select c.*, a.number from relief_change c join account a on a.id = c.account_id ";

  @Inject private CustomerDatabase customer;

  /** A change as it is stored. */
  record Stored(
      long id,
      AccountId account,
      AccountNumber number,
      ReliefChange.Deed deed,
      Optional<Long> relief,
      ReliefTerms terms,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<LocalDate> formerUntil,
      Words words,
      ReliefState state,
      ReliefChange.Hand drafted,
      Optional<ReliefChange.Hand> decided,
      Optional<Instant> decidedAt) {

    /** The days for which something else counts than before. */
    Optional<DateRange> affected() {
      return deed == ReliefChange.Deed.GRANT
          ? DateRange.between(from, until.orElse(LocalDate.MAX))
          : DateRange.between(until.orElseThrow(), formerUntil.orElse(LocalDate.MAX));
    }

    boolean isWaiting() {
      return state == ReliefState.DRAFT;
    }

    /** Whether it came, or is to come, after a moment. */
    boolean isAfter(Instant moment) {
      return decidedAt.map(moment::isBefore).orElse(true);
    }

    /** What tells two of a key apart. */
    boolean says(Wanted wanted) {
      return deed == wanted.deed()
          && account.equals(wanted.account())
          && terms.equals(wanted.terms())
          && from.equals(wanted.from())
          && until.equals(wanted.until())
          && words.equals(wanted.words());
    }
  }

  /** Source and reason. */
  record Words(String source, String reason) {}

  /** A change before it is stored. */
  record Wanted(
      String key,
      AccountId account,
      ReliefChange.Deed deed,
      Optional<Relief> ends,
      ReliefTerms terms,
      LocalDate from,
      Optional<LocalDate> until,
      Words words) {}

  /** A bill that stands: which days of the account it covers, and when it was issued. */
  record LiveDays(BillNumber bill, DateRange days, Instant issuedAt) {}

  /** Those of an account, the latest first. */
  List<Relief> inForce(AccountId account) {
    return customer.list(
        "select * from relief_in_force where account_id = ? order by valid_from desc, id desc",
        row ->
            new Relief(
                row.number("id"),
                terms(row),
                row.range("valid_from", "valid_until"),
                row.text("source")),
        account.value());
  }

  List<Stored> changes(AccountId account) {
    return customer.list(
        CHANGES + "where c.account_id = ? order by (c.state = 'DRAFT') desc, c.id desc",
        ReliefRows::stored,
        account.value());
  }

  List<Stored> waiting() {
    return customer.list(CHANGES + "where c.state = 'DRAFT' order by c.id", ReliefRows::stored);
  }

  Optional<Stored> find(long id) {
    return customer.first(CHANGES + "where c.id = ?", ReliefRows::stored, id);
  }

  Optional<Stored> keyed(String key) {
    return customer.first(CHANGES + "where c.change_key = ?", ReliefRows::stored, key);
  }

  boolean isHousehold(AccountId account) {
    return customer
        .first(
            """
            select 1 as found from agreement_term t join service_agreement g on g.id = t.agreement_id
            where g.account_id = ? and t.customer_class <> 'LEGAL_ENTITY' limit 1
            """,
            row -> row.small("found"),
            account.value())
        .isPresent();
  }

  List<LiveDays> standing(AccountId account) {
    return customer.list(
        """
        select s.bill_no, lower(s.period) as starts, upper(s.period) as ends, b.issued_at
        from live_segment s join bill b on b.issued_on = s.issued_on and b.bill_no = s.bill_no
        where s.account_id = ?
        """,
        row ->
            new LiveDays(
                new BillNumber(row.number("bill_no")),
                row.range("starts", "ends"),
                row.moment("issued_at")),
        account.value());
  }

  long enter(Wanted wanted, ReliefChange.Hand by) {
    long id = customer.ids("relief_change_id_seq", 1)[0];
    customer.change(
        """
        insert into relief_change (id, change_key, account_id, deed, relief_id, kind, valid_from, valid_until,
          former_until, percent, norm_kwh, monthly_kopiykas, source, reason, state, drafted_by, drafted_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
        """,
        id,
        wanted.key(),
        wanted.account().value(),
        wanted.deed(),
        wanted.ends().map(Relief::id).orElse(null),
        wanted.terms().kind(),
        wanted.from(),
        wanted.until().orElse(null),
        wanted
            .ends()
            .filter(relief -> !relief.days().isOpen())
            .map(relief -> relief.days().until())
            .orElse(null),
        wanted.terms().percent(),
        wanted.terms().normKwh(),
        Optional.ofNullable(wanted.terms().perMonth()).map(Money::kopiykas).orElse(null),
        wanted.words().source(),
        wanted.words().reason(),
        by.actor(),
        by.on());
    return id;
  }

  /** A grant becomes a relief. */
  long grant(Stored change) {
    return customer
        .first(
            """
            insert into relief (account_id, kind, valid_from, valid_until, percent, norm_kwh, monthly_kopiykas, source)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """,
            row -> row.number("id"),
            change.account().value(),
            change.terms().kind(),
            change.from(),
            change.until().orElse(null),
            change.terms().percent(),
            change.terms().normKwh(),
            Optional.ofNullable(change.terms().perMonth()).map(Money::kopiykas).orElse(null),
            change.words().source())
        .orElseThrow();
  }

  void decide(
      Stored change, ReliefState state, Optional<Long> relief, ReliefChange.Hand by, Instant at) {
    customer.change(
        """
        update relief_change set state = ?, relief_id = ?, decided_by = ?, decided_on = ?,
          decided_at = ?::timestamptz where id = ?
        """,
        state,
        relief.orElse(null),
        by.actor(),
        by.on(),
        at.toString(),
        change.id());
  }

  private static Stored stored(Row row) throws SQLException {
    String decidedBy = row.text("decided_by");
    return new Stored(
        row.number("id"),
        new AccountId(row.number("account_id")),
        AccountNumber.of(row.text("number")),
        row.word(ReliefChange.Deed.class, "deed"),
        row.optionalNumber("relief_id").stream().boxed().findFirst(),
        terms(row),
        row.day("valid_from"),
        row.optionalDay("valid_until"),
        row.optionalDay("former_until"),
        new Words(row.text("source"), row.text("reason")),
        row.word(ReliefState.class, "state"),
        new ReliefChange.Hand(row.text("drafted_by"), row.day("drafted_on")),
        decidedBy == null
            ? Optional.empty()
            : Optional.of(new ReliefChange.Hand(decidedBy, row.day("decided_on"))),
        row.optionalMoment("decided_at"));
  }

  private static ReliefTerms terms(Row row) throws SQLException {
    return row.word(ReliefKind.class, "kind") == ReliefKind.SUBSIDY
        ? ReliefTerms.subsidy(row.money("monthly_kopiykas"))
        : ReliefTerms.percentage(row.small("percent"), row.small("norm_kwh"));
  }
}
