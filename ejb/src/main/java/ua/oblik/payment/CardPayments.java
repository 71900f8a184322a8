package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.notice.PublicAddress;
import ua.oblik.payment.CardOrders.NewOrder;

/** Payments by card as the customer makes them: begun here, paid at the gateway, seen here. */
@Stateless
public class CardPayments {
  /** The least that is worth a transaction. */
  public static final Money LEAST = Money.of("1.00");

  /** The most that banks let pass on the internet without a call. */
  public static final Money MOST = Money.of("100000.00");

  private static final int SHOWN = 10;
  private static final int CODE_LENGTH = 16;
  private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Gateways gateways;
  @Inject private CardOrders orders;
  @Inject private CardDoor door;
  @Inject private Plausibility plausibility;
  @Inject private PublicAddress site;

  /** Whether cards are taken here at all. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean offered() {
    return gateways.inUse().isPresent();
  }

  /**
   * Begins to pay; the same amount for the same bill within the hour goes on with what was begun,
   * so that two tabs or clicks do not pay twice.
   *
   * @return the code of the order
   * @throws NotFoundException if the account is not the caller's, or no cards are taken
   * @throws RefusedException if the amount is too small or too large
   */
  public String begin(AccountNumber number, Money amount, Optional<BillNumber> bill) {
    PaymentGateway gateway = inUse();
    AccountId account = door.enter(number);
    Money most = most(account);
    if (amount.compareTo(LEAST) < 0 || amount.compareTo(most) > 0) {
      throw new RefusedException("card-amount", LEAST, most);
    }
    NewOrder order = new NewOrder(newCode(), account, bill, amount, gateway.name(), door.caller());
    Optional<CardOrder> begun = orders.begun(order, door.now());
    if (begun.isPresent()) {
      return begun.get().code();
    }
    orders.add(order, door.now());
    return order.code();
  }

  /** Far more than the account was ever asked for is a slip of the finger. */
  private Money most(AccountId account) {
    Money most = plausibility.most(account, door.today());
    return most.compareTo(MOST) < 0 ? most : MOST;
  }

  /**
   * The form that takes the customer to the gateway.
   *
   * @param code of the order
   * @param text what the payer and the bank read
   * @param language ISO 639 code
   * @throws NotFoundException if there is no such order, it is not the caller's, or it is paid
   */
  public Checkout checkout(String code, String text, String language) {
    PaymentGateway gateway = inUse();
    CardOrder order =
        order(code).filter(o -> o.gateway().equals(gateway.name())).orElseThrow(CardPayments::none);
    if (!view(order).payable()) {
      throw none();
    }
    return gateway.checkout(
        new CardRequest(
            order.code(),
            order.standing().asked(),
            text,
            language,
            site.of("/portal/payment?order=" + order.code()),
            site.of("/api/v1/card-reports/" + gateway.name())));
  }

  /**
   * One attempt.
   *
   * @throws NotFoundException if there is no such order, or it is not the caller's to see
   */
  public CardOrderView get(String code) {
    return view(order(code).orElseThrow(CardPayments::none));
  }

  /**
   * The latest attempts of an account, the newest first.
   *
   * @throws NotFoundException if the account is not the caller's to see
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CardOrderView> latest(AccountNumber number) {
    AccountId account = door.look(number);
    return orders.latest(account, SHOWN).stream().map(this::view).toList();
  }

  private Optional<CardOrder> order(String code) {
    Optional<CardOrder> order = code == null ? Optional.empty() : orders.find(code);
    order.ifPresent(found -> door.require(found.account(), AccessLevel.VIEW));
    return order;
  }

  private CardOrderView view(CardOrder order) {
    return new CardOrderView(
        order.code(),
        door.number(order.account()),
        order.bill(),
        order.standing().asked(),
        order.standing().state(),
        order.payment(),
        order.createdAt());
  }

  private PaymentGateway inUse() {
    return gateways.inUse().orElseThrow(CardPayments::none);
  }

  private static NotFoundException none() {
    return new NotFoundException("page-not-found");
  }

  /** Eighty bits in letters and digits that are not taken for one another. */
  private static String newCode() {
    StringBuilder code = new StringBuilder("OB");
    RANDOM
        .ints(CODE_LENGTH, 0, CODE_LETTERS.length())
        .forEach(letter -> code.append(CODE_LETTERS.charAt(letter)));
    return code.toString();
  }
}
