package ua.oblik.invariant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.database.RowCopy;

/** What nights have found, kept with what broke. */
@Dependent
class InvariantProofs {

  private static final String KEEP =
      """
      insert into invariant_proof (business_day, since, invariants, violations, proved_at, took_ms)
      values (?, ?, ?, ?, ?, ?)
      on conflict (business_day) do update set since = excluded.since, invariants = excluded.invariants,
        violations = excluded.violations, proved_at = excluded.proved_at, took_ms = excluded.took_ms
      """;

  @Inject private CustomerDatabase customer;

  /** Keeps a proof in the place of an earlier one of the same night. */
  void keep(InvariantProof proof) {
    customer.change("delete from invariant_violation where business_day = ?", proof.day());
    customer.change(
        KEEP,
        proof.day(),
        proof.since(),
        proof.invariants(),
        proof.violations().size(),
        proof.provedAt(),
        proof.took().toMillis());
    RowCopy rows =
        RowCopy.into(
            "invariant_violation", "business_day", "ordinal", "invariant", "detail", "account_id");
    for (int i = 0; i < proof.violations().size(); i++) {
      Violation violation = proof.violations().get(i);
      Optional<AccountId> account =
          violation.concern() instanceof Concern.OfAccount of
              ? Optional.of(of.account())
              : Optional.empty();
      rows.row(proof.day(), i + 1, violation.invariant(), violation.detail(), account);
    }
    customer.append(rows);
  }

  Optional<InvariantProof> last() {
    return customer.first(
        "select * from invariant_proof order by business_day desc limit 1", this::proof);
  }

  /** The last night before a day that found nothing broken. */
  Optional<LocalDate> lastThatHeldBefore(LocalDate day) {
    return customer
        .first(
            "select max(business_day) as held from invariant_proof where violations = 0 and business_day < ?",
            row -> row.optionalDay("held"),
            day)
        .flatMap(held -> held);
  }

  /** How many violations the last night has found. */
  long violations() {
    return customer
        .first(
            "select violations from invariant_proof order by business_day desc limit 1",
            row -> row.number("violations"))
        .orElse(0L);
  }

  private InvariantProof proof(Row row) throws SQLException {
    LocalDate day = row.day("business_day");
    return new InvariantProof(
        day,
        row.day("since"),
        row.small("invariants"),
        violationsOf(day),
        row.moment("proved_at"),
        Duration.ofMillis(row.number("took_ms")));
  }

  private static Concern concern(Row row) throws SQLException {
    OptionalLong account = row.optionalNumber("account_id");
    return account.isPresent()
        ? new Concern.OfAccount(new AccountId(account.getAsLong()))
        : new Concern.Nobody();
  }

  private List<Violation> violationsOf(LocalDate day) {
    return customer.list(
        "select invariant, detail, account_id from invariant_violation where business_day = ? order by ordinal",
        row ->
            new Violation(row.word(Invariant.class, "invariant"), row.text("detail"), concern(row)),
        day);
  }
}
