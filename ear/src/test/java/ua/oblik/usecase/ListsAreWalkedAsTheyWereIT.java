package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.PaymentDesk;
import ua.oblik.payment.PaymentFile.ListedPayment;
import ua.oblik.payment.PaymentSearch;

/** A file of a list holds each row once, while payments are posted that stand before all others. */
class ListsAreWalkedAsTheyWereIT extends UseCase {
  private static final AccountNumber ACCOUNT = AccountNumber.of("4100000013");
  private static final int PAGE = 3;

  @Inject private PaymentSearch search;
  @Inject private PaymentDesk desk;
  @Inject private BusinessClock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager transactions;

  @BeforeEach
  void aClerkAsks() {
    callers.become("clerk@demo.oblik");
  }

  @Test
  void ofTheFilteredSetNothingIsMissingAndNothingStandsTwice() throws Exception {
    ListQuery question = question(Order.NATURAL);
    List<Long> before = ids(search.find(question.window(new Window(0, 1000))));
    assertThat(before).hasSizeGreaterThan(2 * PAGE);

    List<Long> walked = walked(question, "квитанція між сторінками 1");

    assertThat(walked).isEqualTo(before);
    assertThat(search.count(question)).isEqualTo(before.size() + 1L);
  }

  @Test
  void anOrderThatWasChosenIsKept() throws Exception {
    ListQuery question = question(new Order("amount", true));
    List<Long> before = ids(search.find(question.window(new Window(0, 1000))));

    assertThat(walked(question, "квитанція між сторінками 2")).isEqualTo(before);
  }

  private static ListQuery question(Order order) {
    return new ListQuery(ACCOUNT.value(), Map.of("state", "POSTED"), order, new Window(0, 0));
  }

  private List<Long> walked(ListQuery question, String document) throws Exception {
    List<Long> walked = new ArrayList<>();
    transactions.begin();
    try {
      Window window = Window.walk("test", PAGE);
      List<ListedPayment> page;
      do {
        page = search.find(question.window(window));
        walked.addAll(ids(page));
        if (window.first() == 0) {
          somebodyPays(document);
        }
        window = window.next();
      } while (page.size() == PAGE);
    } finally {
      transactions.rollback();
    }
    return walked;
  }

  private void somebodyPays(String document) throws Exception {
    Transaction walk = transactions.suspend();
    try {
      desk.receive(
          new CounterPayment(document, ACCOUNT, Money.of("9.99"), clock.today(), "", null));
    } finally {
      transactions.resume(walk);
    }
  }

  private static List<Long> ids(List<ListedPayment> payments) {
    return payments.stream().map(ListedPayment::id).toList();
  }
}
