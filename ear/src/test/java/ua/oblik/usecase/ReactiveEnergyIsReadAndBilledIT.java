package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.PointEquivalents;
import ua.oblik.account.PointEquivalents.Equivalent;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.billing.OrderRequest;
import ua.oblik.billing.OrderState;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.ledger.Ledger;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadRefusal;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;
import ua.oblik.metering.ReadSubmission;
import ua.oblik.metering.Refused;

/** A legal entity enters active and reactive registers together, and pays for both. */
class ReactiveEnergyIsReadAndBilledIT extends UseCase {
  private static final AccountNumber FIRM = AccountNumber.of("4100000022");
  private static final String LOGIN = "office@demo.oblik";
  private static final String STAFF = "clerk@demo.oblik";

  @Inject private ReadSheets sheets;
  @Inject private ReadIntake intake;
  @Inject private BillOrders orders;
  @Inject private PointEquivalents equivalents;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  @Test
  void aSubmissionWithoutTheReactiveRegisterIsIncomplete() {
    callers.become(LOGIN);
    ReadSheet sheet = sheet();

    assertRefused(
        submission(sheet, Map.of(RegisterCode.T1, 1L)),
        ReadRefusal.INCOMPLETE_ZONES,
        RegisterCode.R1);
  }

  @Test
  void aReactiveRegisterThatIsLowerThanLastIsRefusedLikeAnyOther() {
    callers.become(LOGIN);
    ReadSheet sheet = sheet();

    assertRefused(
        submission(sheet, Map.of(RegisterCode.T1, 1L, RegisterCode.R1, -1L)),
        ReadRefusal.LOWER_THAN_LAST,
        RegisterCode.R1);
  }

  /**
   * The meter counts twentieths: 60 x 20 = 1200 kWh and 30 x 20 = 600 kvarh; 600 x 5.2634 x 0.0312
   * = 98.53; the tangent is 0.5, so 98.53 x (0.5 - 0.25)^2 = 6.16.
   */
  @Test
  void theOrderedBillChargesItAsThePreviewSaid() {
    callers.become(LOGIN);
    ReadSheet sheet = sheet();
    ReadSubmission reads = submission(sheet, Map.of(RegisterCode.T1, 60L, RegisterCode.R1, 30L));

    Ordered ordered = (Ordered) orders.order(FIRM, OrderRequest.with(reads));
    assertThat(orders.issue(ordered.order().id(), clock.today())).isEqualTo(OrderState.ISSUED);

    Map<String, String> bill =
        tables
            .customer(
                "select bill_no, charges_kopiykas, energy_wh from bill where order_id = ?",
                ordered.order().id().value())
            .get(0);
    assertThat(bill.get("energy_wh")).isEqualTo("1200000");
    assertThat(Long.parseLong(bill.get("charges_kopiykas")))
        .isEqualTo(ordered.order().previewTotal().kopiykas());
    assertThat(
            tables.customer(
                "select kind, quantity_wh, unit_rate::float8::text as rate,"
                    + " coefficient::float8::text as times, amount_kopiykas"
                    + " from bill_line where bill_no = ? and kind like 'REACTIVE%' order by ordinal",
                Long.parseLong(bill.get("bill_no"))))
        .extracting(line -> line.get("kind") + " " + line.get("amount_kopiykas"))
        .containsExactly("REACTIVE 9853", "REACTIVE_SURCHARGE 616");
    assertThat(
            tables.numberOfMeter(
                "select count(*) from register_read r join read_submission s on s.id = r.submission_id"
                    + " where s.service_point_id = (select id from service_point where code = ?)"
                    + " and s.read_on = ? and r.register = 'R1' and r.value_wh = ?",
                sheet.point().code().value(),
                clock.today(),
                sheet.lastValues().get(RegisterCode.R1).wattHours() + 30_000))
        .isOne();
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
    assertNoEquivalentBeginsInTheMonthBilledInPart();
  }

  /** What the days billed counted without it would never be charged. */
  private void assertNoEquivalentBeginsInTheMonthBilledInPart() {
    callers.become(STAFF);
    LocalDate month = clock.today().withDayOfMonth(1);
    long billed =
        tables.numberOfCustomer(
            "select max(s.agreement_id) from live_segment s join account a on a.id = s.account_id"
                + " where a.number = ? and upper(s.period) > ?",
            FIRM.value(),
            month);
    Equivalent wanted =
        new Equivalent(
            new AgreementId(billed), month, new BigDecimal("0.0415"), "розрахунок ОСР № 1");

    assertThatThrownBy(() -> equivalents.enter(FIRM, wanted))
        .isInstanceOf(ConflictException.class)
        .hasMessage("reactive-equivalent-billed");
  }

  @Test
  void staffEnterTheEquivalentOfAPointOnceForAMonthThatIsNotOver() {
    callers.become(STAFF);
    LocalDate next = clock.today().plusMonths(2).withDayOfMonth(1);
    Equivalent wanted = equivalent(next, "0.0415");

    equivalents.enter(FIRM, wanted);
    equivalents.enter(FIRM, wanted);

    assertThat(equivalents.of(FIRM))
        .filteredOn(each -> each.from().equals(next))
        .extracting(each -> each.equivalent().stripTrailingZeros().toPlainString())
        .containsExactly("0.0415");
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from audit_record where action = 'enter-reactive-equivalent' and object_id = ?",
                FIRM.value()))
        .isOne();
    assertThatThrownBy(() -> equivalents.enter(FIRM, equivalent(next, "0.05")))
        .isInstanceOf(ConflictException.class);
    for (LocalDate day : List.of(next.plusDays(1), next.minusMonths(4))) {
      assertThatThrownBy(() -> equivalents.enter(FIRM, equivalent(day, "0.05")))
          .isInstanceOf(RefusedException.class);
    }
    assertThatThrownBy(() -> equivalents.enter(FIRM, equivalent(next.plusMonths(1), "1.5")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void itsCustomerMaySeeTheEquivalentsAndEnterNone() {
    callers.become(LOGIN);

    assertThat(equivalents.of(FIRM)).isNotEmpty();
    assertThatThrownBy(
            () -> equivalents.enter(FIRM, equivalent(LocalDate.of(2030, 1, 1), "0.0001")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> equivalents.of(AccountNumber.of("4100000002")))
        .isInstanceOf(NotFoundException.class);
  }

  private Equivalent equivalent(LocalDate from, String value) {
    long agreement =
        tables.numberOfCustomer(
            "select max(g.id) from service_agreement g join account a on a.id = g.account_id"
                + " where a.number = ?",
            FIRM.value());
    return new Equivalent(
        new AgreementId(agreement), from, new BigDecimal(value), "розрахунок ОСР № 1");
  }

  private ReadSheet sheet() {
    return sheets.of(FIRM).stream()
        .filter(each -> each.meter().reactive() == ReactiveRegisters.DRAWN)
        .findFirst()
        .orElseThrow();
  }

  /** The last values with so much more. */
  private ReadSubmission submission(ReadSheet sheet, Map<RegisterCode, Long> more) {
    Map<RegisterCode, String> values = new EnumMap<>(RegisterCode.class);
    more.forEach(
        (register, kWh) ->
            values.put(
                register,
                sheet
                    .lastValues()
                    .get(register)
                    .kWh()
                    .add(BigDecimal.valueOf(kWh))
                    .toPlainString()));
    return new ReadSubmission(clock.today(), values, Set.of(), Optional.of(sheet.point().code()));
  }

  private void assertRefused(ReadSubmission reads, ReadRefusal reason, RegisterCode register) {
    assertThat(intake.submit(FIRM, reads))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.register()).contains(register);
            });
  }
}
