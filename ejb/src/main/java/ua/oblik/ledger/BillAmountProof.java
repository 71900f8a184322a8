package ua.oblik.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.account.LinkProof;
import ua.oblik.account.ProofKind;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.wording.Typed;

/** Proof of an account by the charged amount of any bill of the last three months. */
@Stateless
public class BillAmountProof implements LinkProof {

  private static final Period AGE = Period.ofMonths(3);

  @Inject private CustomerDatabase customer;

  @Override
  public ProofKind kind() {
    return ProofKind.BILL_AMOUNT;
  }

  @Override
  public boolean proves(AccountId account, String value, LocalDate today) {
    return amount(value)
        .filter(Money::isPositive)
        .filter(amount -> wasCharged(account, amount, today.minus(AGE)))
        .isPresent();
  }

  private boolean wasCharged(AccountId account, Money amount, LocalDate since) {
    return customer
        .first(
            """
            select 1 as found from ledger_entry
            where account_id = ? and kind = 'CHARGE' and amount_kopiykas = ? and posted_on >= ?
            limit 1
            """,
            row -> row.small("found"),
            account.value(),
            amount.kopiykas(),
            since)
        .isPresent();
  }

  /** As people type it: a comma or a point, spaces, with or without kopiykas. */
  private static Optional<Money> amount(String typed) {
    try {
      return Optional.of(Money.of(Typed.amount(typed)));
    } catch (IllegalArgumentException notAnAmount) {
      return Optional.empty();
    }
  }
}
