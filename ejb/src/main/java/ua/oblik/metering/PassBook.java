package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.identity.TokenText;
import ua.oblik.supply.ServicePointId;

/** Passes for reads without a login as they are stored: by the hash of their secret. */
@Dependent
class PassBook {
  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private BusinessClock clock;

  /** A pass for who has just proved the account; answers its secret. */
  String issueProved(AccountId account) {
    TokenText text = TokenText.create();
    customer.persist(ReadPass.proved(text, account, clock.today(), clock.now()));
    return text.value();
  }

  /** A pass to put into a letter; answers its secret. */
  String issueReminded(AccountId account, WindowAhead window) {
    TokenText text = TokenText.create();
    customer.persist(ReadPass.reminded(text, account, window, clock.now()));
    return text.value();
  }

  Optional<ReadPass> find(String secret) {
    return secret == null || secret.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(customer.find(ReadPass.class, new TokenText(secret).hash()));
  }

  boolean isGood(ReadPass pass) {
    return pass.goodAt(clock.today(), clock.now());
  }

  /** The receipts of what was entered by it. */
  Set<Long> receipts(ReadPass pass) {
    return new HashSet<>(
        database.list(
            "select receipt_no from read_pass_use where token_hash = ?",
            row -> row.number("receipt_no"),
            pass.tokenHash()));
  }

  /**
   * The receipts of what nobody had entered before it. What had been entered and came again by it
   * is as little its own as anybody else's reads.
   */
  Set<Long> sentFirst(ReadPass pass) {
    return new HashSet<>(
        database.list(
            "select receipt_no from read_pass_use where token_hash = ? and sent_first",
            row -> row.number("receipt_no"),
            pass.tokenHash()));
  }

  /** The service points whose reads were entered by it. */
  Set<ServicePointId> used(ReadPass pass) {
    return new HashSet<>(
        database.list(
            "select service_point_id from read_pass_use where token_hash = ?",
            row -> new ServicePointId(row.number("service_point_id")),
            pass.tokenHash()));
  }

  void use(ReadPass pass, Accepted accepted) {
    customer.flush();
    database.change(
        """
        insert into read_pass_use (token_hash, service_point_id, receipt_no, sent_first)
        values (?, ?, ?, ?)
        """,
        pass.tokenHash(),
        accepted.what().point().value(),
        accepted.receiptNo(),
        !accepted.repeated());
  }
}
