package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.payment.PurposeText;
import ua.oblik.statement.StatementLine.Credit;

/**
 * Which account a line of a file means: the one it writes, else the only one its purpose names,
 * else that of the bill it refers to. What is less certain than that is for staff to decide.
 */
@Dependent
class MeantAccounts {

  private static final String BILL = "[1-9][0-9]{5,14}";

  @Inject private CustomerDatabase customer;
  @Inject private Accounts accounts;
  @Inject private BatchMarks marks;

  /**
   * The lines as payments, in the same order. The money of several payers in one sum is nobody's,
   * whatever the text of the sum names; nor is a sum whose parts are known.
   */
  List<IncomingPayment> payments(List<Credit> credits) {
    Map<String, AccountId> accounts = accounts(credits);
    Map<Long, AccountId> bills = bills(credits);
    Set<Credit> inParts = marks.knownInParts(credits);
    List<IncomingPayment> payments = new ArrayList<>();
    for (Credit credit : credits) {
      boolean ofSeveral = credit.batch().filter(mark -> mark.isOfSeveral()).isPresent();
      payments.add(
          payment(
              credit,
              ofSeveral || inParts.contains(credit)
                  ? Optional.empty()
                  : meant(credit, accounts, bills)));
    }
    return payments;
  }

  private static IncomingPayment payment(Credit credit, Optional<AccountId> account) {
    Optional<BillNumber> bill = credit.bill().or(() -> referred(credit).map(BillNumber::new));
    return new IncomingPayment(
        new IncomingPayment.Key(credit.source(), credit.text().externalId()),
        IncomingPayment.Whose.of(account),
        credit.amount(),
        credit.valueOn(),
        new IncomingPayment.Words(
            credit.text().account(), credit.text().payer(), credit.text().purpose(), bill));
  }

  private static Optional<AccountId> meant(
      Credit credit, Map<String, AccountId> accounts, Map<Long, AccountId> bills) {
    Optional<AccountId> written = number(credit.text().account()).map(accounts::get);
    if (written.isPresent()) {
      return written;
    }
    Set<AccountId> named = new HashSet<>();
    PurposeText.accounts(credit.text().purpose())
        .forEach(number -> Optional.ofNullable(accounts.get(number.value())).ifPresent(named::add));
    if (named.size() == 1) {
      return Optional.of(named.iterator().next());
    }
    return named.isEmpty() ? referred(credit).map(bills::get) : Optional.empty();
  }

  private static Optional<String> number(String written) {
    return AccountNumber.parse(written) instanceof AccountNumber.Understood understood
        ? Optional.of(understood.number().value())
        : Optional.empty();
  }

  /** Our own payment code refers to the bill. */
  private static Optional<Long> referred(Credit credit) {
    return Optional.of(credit.text().account())
        .filter(written -> written.matches(BILL) && written.length() != AccountNumber.LENGTH)
        .map(Long::valueOf);
  }

  private Map<String, AccountId> accounts(List<Credit> credits) {
    Set<String> numbers = new HashSet<>();
    for (Credit credit : credits) {
      number(credit.text().account()).ifPresent(numbers::add);
      PurposeText.accounts(credit.text().purpose()).forEach(n -> numbers.add(n.value()));
    }
    Map<String, AccountId> found = new HashMap<>();
    accounts
        .find(numbers.stream().map(AccountNumber::of).toList())
        .forEach((number, account) -> found.put(number.value(), account));
    return found;
  }

  private Map<Long, AccountId> bills(List<Credit> credits) {
    Map<Long, AccountId> bills = new HashMap<>();
    customer.list(
        "select bill_no, account_id from bill_number where bill_no = any(?)",
        row -> bills.put(row.number("bill_no"), new AccountId(row.number("account_id"))),
        credits.stream().flatMap(credit -> referred(credit).stream()).toList());
    return bills;
  }
}
