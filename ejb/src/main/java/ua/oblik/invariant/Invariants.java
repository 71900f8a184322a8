package ua.oblik.invariant;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.calendar.ProofHorizon;

/** Proves every night that what must hold of the data does, and keeps what does not. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invariants {
  private static final Logger LOG = System.getLogger(Invariants.class.getName());

  @Inject private CustomerDatabase customer;
  @Inject private MeterDatabase meter;
  @Inject private InvariantProofs proofs;
  @Inject private ConcernedAccounts accounts;
  @Inject private BusinessClock clock;

  /**
   * Asks all invariants, keeps what was found, and tells the log about each that is broken. A proof
   * of the same night is replaced.
   */
  public InvariantProof prove(LocalDate day) {
    LocalDate since = ProofHorizon.of(day, proofs.lastThatHeldBefore(day));
    Instant begun = clock.now();
    List<Violation> violations =
        customer.connected(
            ofCustomer ->
                meter.connected(ofMeter -> InvariantCheck.check(ofCustomer, ofMeter, since)));
    InvariantProof proof =
        new InvariantProof(
            day,
            since,
            Invariant.values().length,
            accounts.resolved(violations, day),
            begun,
            Duration.between(begun, clock.now()));
    proofs.keep(proof);
    tell(proof);
    return proof;
  }

  /**
   * The accounts that something is wrong with, each with what a proof has found. What concerns no
   * one account is left out.
   */
  public Map<AccountId, List<Violation>> concerned(InvariantProof proof) {
    return accounts.of(proof.violations(), proof.day());
  }

  /**
   * What of some invariants an account still breaks; empty once it is mended.
   *
   * @param found the day of the night that found it: history is looked at as far as it did
   */
  public List<Violation> stillBroken(AccountId account, Set<Invariant> asked, LocalDate found) {
    LocalDate since = ProofHorizon.of(found, proofs.lastThatHeldBefore(found));
    List<Violation> violations =
        customer.connected(
            ofCustomer ->
                meter.connected(
                    ofMeter -> InvariantCheck.check(ofCustomer, ofMeter, since, asked)));
    return accounts.of(violations, clock.today()).getOrDefault(account, List.of());
  }

  /** What the last night found; empty before the first. */
  public Optional<InvariantProof> last() {
    return proofs.last();
  }

  /** How many violations the last night found; none before the first. */
  public long violations() {
    return proofs.violations();
  }

  private static void tell(InvariantProof proof) {
    Map<Invariant, List<String>> broken =
        proof.violations().stream()
            .collect(
                Collectors.groupingBy(
                    Violation::invariant,
                    TreeMap::new,
                    Collectors.mapping(Violation::detail, Collectors.toList())));
    broken.forEach(
        (invariant, details) ->
            LOG.log(
                Level.ERROR,
                "night of {0}: {1} does not hold: {2}",
                proof.day(),
                invariant,
                details));
  }
}
