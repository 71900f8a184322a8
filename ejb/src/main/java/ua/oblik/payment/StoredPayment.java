package ua.oblik.payment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import ua.oblik.account.AccountId;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Money;

/**
 * A payment as it is stored, locked by whoever is about to move it.
 *
 * @param id which
 * @param state where it stands
 * @param account whose it is; empty in suspense
 * @param amount positive
 * @param open what pays no bill and was not given back
 * @param valueOn the day it counts from
 */
record StoredPayment(
    long id,
    PaymentState state,
    Optional<AccountId> account,
    Money amount,
    Money open,
    LocalDate valueOn) {

  static final String READ =
      "select id, state, account_id, amount_kopiykas, open_kopiykas, value_on from payment"
          + " where id = ?";

  static StoredPayment of(Row row) throws SQLException {
    OptionalLong account = row.optionalNumber("account_id");
    return new StoredPayment(
        row.number("id"),
        row.word(PaymentState.class, "state"),
        account.isPresent()
            ? Optional.of(new AccountId(account.getAsLong()))
            : Optional.<AccountId>empty(),
        row.money("amount_kopiykas"),
        row.money("open_kopiykas"),
        row.day("value_on"));
  }
}
