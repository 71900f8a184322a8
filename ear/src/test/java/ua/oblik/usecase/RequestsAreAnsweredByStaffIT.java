package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.request.FreeText;
import ua.oblik.domain.request.RequestDetails;
import ua.oblik.domain.request.RequestDetails.NameReason;
import ua.oblik.domain.request.RequestState;
import ua.oblik.identity.FieldProblem;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.EntryDisputes;
import ua.oblik.request.RequestDesk;
import ua.oblik.request.RequestForm;
import ua.oblik.request.RequestLine;
import ua.oblik.request.RequestNumber;
import ua.oblik.request.RequestOutcome.AlreadyOpen;
import ua.oblik.request.RequestOutcome.Malformed;
import ua.oblik.request.RequestOutcome.Sent;

/** A customer asks staff for something; a clerk takes it up and answers within a month. */
class RequestsAreAnsweredByStaffIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";
  private static final String SECOND_CLERK = "clerk2@demo.oblik";
  private static final byte[] PHOTO = Photograph.ofSide(10);

  @Inject private CustomerRequests requests;
  @Inject private EntryDisputes disputes;
  @Inject private RequestDesk desk;
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;

  @Test
  void isSentOnceHoweverOftenTheFormIs() {
    Household home = households.calling();
    RequestForm form = form(sealOf(home));

    Sent first = (Sent) requests.send(home.number(), form);
    Sent again = (Sent) requests.send(home.number(), form);

    assertThat(again).isEqualTo(first);
    assertThat(requests.send(home.number(), form(sealOf(home))))
        .isEqualTo(new AlreadyOpen(first.number()));
    assertThat(requests.of(home.number())).hasSize(1);
    assertThat(requests.get(first.number()).dueOn()).isEqualTo(clock.today().plusMonths(1));
    assertThat(letters(first.number(), "REQUEST_RECEIVED")).isOne();
  }

  @Test
  void isTakenUpAndAnsweredByOneClerk() {
    Household home = households.calling();
    RequestNumber number = send(home, sealOf(home));
    callers.become(CLERK);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> desk.answer(number, RequestState.DONE, "Готово"));
    desk.claim(number);
    callers.become(SECOND_CLERK);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> desk.answer(number, RequestState.DONE, "Готово"));
    callers.become(CLERK);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> desk.answer(number, RequestState.DONE, " \u200B "));
    assertThatExceptionOfType(RefusedException.class)
        .as("prepared words that nobody went on from")
        .isThrownBy(() -> desk.answer(number, RequestState.REFUSED, "Не можемо. Причина: … "));
    desk.answer(number, RequestState.DONE, " Пломбу замінено <b>сьогодні</b> ");

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> desk.claim(number));
    callers.become("kin" + home.number() + "@example.org");
    assertThat(requests.get(number).state()).isEqualTo(RequestState.DONE);
    assertThat(requests.get(number).answer()).contains("Пломбу замінено <b>сьогодні</b>");
    assertThat(requests.get(number).history())
        .extracting(step -> step.state())
        .containsExactly(RequestState.SENT, RequestState.IN_WORK, RequestState.DONE);
    assertThat(letters(number, "REQUEST_ANSWERED")).isOne();
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> requests.withdraw(number));
  }

  @Test
  void isTakenBackWhileItIsOpenAndMayThenBeSentAnew() {
    Household home = households.calling();
    RequestNumber number = send(home, sealOf(home));

    requests.withdraw(number);

    assertThat(requests.get(number).state()).isEqualTo(RequestState.WITHDRAWN);
    assertThat(send(home, sealOf(home))).isNotEqualTo(number);
  }

  @Test
  void isNobodyElsesToSee() {
    Household home = households.calling();
    RequestNumber number = send(home, sealOf(home));
    callers.becomeSomebodyNew("stranger-to-requests@example.org");

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> requests.get(number));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> requests.withdraw(number));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> desk.claim(number));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> requests.send(home.number(), form(sealOf(home))));
  }

  @Test
  void isAboutTheAccountsOwnMeterOnly() {
    Household home = households.calling();
    RequestDetails another =
        new RequestDetails.SealBroken(
            new MeterSerial("000000"), clock.today(), new FreeText("Чужий"));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> requests.send(home.number(), form(another)));
  }

  @Test
  void keepsThePhotographThatANewNameNeeds() {
    Household home = households.calling();
    RequestDetails details =
        new RequestDetails.ChangeName(
            new FreeText("Коваленко Марія"), NameReason.PURCHASE, new FreeText(""));

    assertThat(requests.send(home.number(), form(details)))
        .isEqualTo(new Malformed(List.of(new FieldProblem("photo", "photo-missing"))));
    Sent sent =
        (Sent) requests.send(home.number(), new RequestForm(details, PHOTO, UUID.randomUUID()));

    assertThat(requests.photo(sent.number()).content()).isEqualTo(PHOTO);
    callers.become(CLERK);
    assertThat(requests.photo(sent.number()).content()).isEqualTo(PHOTO);
  }

  @Test
  void disputesAnEntryOfTheLedgerWhereItStands() {
    Household home = households.calling();
    EntryView entry =
        ledger.entries(home.number(), clock.today(), clock.today()).stream()
            .reduce((earlier, later) -> later)
            .orElseThrow();
    RequestNumber number =
        send(
            home,
            new RequestDetails.DisputeEntry(
                entry.id(), entry.valueOn(), entry.amount(), new FreeText("Я це сплатив")));

    assertThat(disputes.open(home.number())).containsEntry(entry.id(), number.toString());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                requests.send(
                    home.number(),
                    form(
                        new RequestDetails.DisputeEntry(
                            entry.id(),
                            entry.valueOn(),
                            entry.amount().negated().minus(entry.amount()),
                            new FreeText("Інша сума")))));
  }

  @Test
  void waitsForStaffOverdueFirst() {
    Household home = households.calling();
    RequestNumber number = send(home, sealOf(home));
    tables.changeCustomer(
        "update customer_request set sent_on = ?, due_on = ? where id = ?",
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 2, 1),
        number.value());
    callers.become(CLERK);

    RequestLine first = desk.find(query("state", "overdue")).get(0);

    assertThat(first.number()).isEqualTo(number);
    assertThat(first.overdue()).isTrue();
    assertThat(desk.count(query("account", home.number().value()))).isOne();
    desk.claim(number);
    desk.handBack(number);
    assertThat(desk.find(query("state", "unclaimed")).get(0).number()).isEqualTo(number);
    desk.claim(number);
    desk.answer(number, RequestState.REFUSED, "Пломба на місці");
    assertThat(desk.find(query("state", "overdue")))
        .extracting(RequestLine::number)
        .doesNotContain(number);
  }

  private RequestNumber send(Household home, RequestDetails details) {
    return ((Sent) requests.send(home.number(), form(details))).number();
  }

  private static RequestForm form(RequestDetails details) {
    return new RequestForm(details, new byte[0], UUID.randomUUID());
  }

  private RequestDetails sealOf(Household home) {
    return new RequestDetails.SealBroken(
        new MeterSerial(home.plate().serial()), clock.today(), new FreeText("Зірвано"));
  }

  private static ListQuery query(String filter, String value) {
    return new ListQuery(
        "", Map.of(filter, value), ListQuery.Order.NATURAL, new ListQuery.Window(0, 25));
  }

  private long letters(RequestNumber number, String kind) {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message where message_key = ?", kind + ":" + number);
  }
}
