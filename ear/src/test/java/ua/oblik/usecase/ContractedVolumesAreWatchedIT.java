package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.ContractVolumes;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome.Ordered;
import ua.oblik.billing.OrderRequest;
import ua.oblik.billing.OrderState;
import ua.oblik.billing.VolumeReminders;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.VolumeOutlook;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.ReadSheet;
import ua.oblik.metering.ReadSheets;
import ua.oblik.metering.ReadSubmission;

/** A legal entity has a volume for each month: it is warned in time, and more may cost more. */
class ContractedVolumesAreWatchedIT extends UseCase {
  private static final AccountNumber FIRM = AccountNumber.of("4100000022");
  private static final String LOGIN = "office@demo.oblik";
  private static final String STAFF = "clerk@demo.oblik";
  private static final String ANNEX = "додаток № 2 до договору";

  @Inject private ContractVolumes volumes;
  @Inject private AccountSummaries summaries;
  @Inject private VolumeReminders reminders;
  @Inject private ReadSheets sheets;
  @Inject private BillOrders orders;
  @Inject private BusinessClock clock;

  @Test
  void staffAgreeOnAVolumeForAMonthThatIsNotOver() {
    callers.become(STAFF);
    LocalDate ahead = clock.today().plusMonths(5).withDayOfMonth(1);

    volumes.agree(FIRM, ahead, Energy.ofKWh(9000), ANNEX);
    volumes.agree(FIRM, ahead, Energy.ofKWh(9000), ANNEX);
    volumes.agree(FIRM, ahead, Energy.ofKWh(9500), ANNEX);

    assertThat(volumes.of(FIRM))
        .filteredOn(each -> each.month().equals(YearMonth.from(ahead)))
        .singleElement()
        .extracting(ContractVolumes.Volume::volume)
        .isEqualTo(Energy.ofKWh(9500));
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from contracted_volume v join account a on a.id = v.account_id"
                    + " where a.number = ? and v.month = ?",
                FIRM.value(),
                ahead))
        .isEqualTo(2);
    assertThatThrownBy(() -> volumes.agree(FIRM, ahead.minusMonths(6), Energy.ofKWh(1), ANNEX))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> volumes.agree(FIRM, ahead, Energy.ZERO, ANNEX))
        .isInstanceOf(RefusedException.class);
    callers.become(LOGIN);
    assertThatThrownBy(() -> volumes.agree(FIRM, ahead, Energy.ofKWh(1), ANNEX))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whoComesNearIsToldOnceAndNobodyElse() {
    agree(Energy.ofKWh(1_000_000));
    remind();
    long before = letters();
    assertThat(summaries.of(FIRM).volume().orElseThrow().standing())
        .isEqualTo(VolumeOutlook.Standing.WITHIN);

    agree(Energy.ofKWh(150));
    assertThat(summaries.of(FIRM).volume().orElseThrow().standing())
        .isEqualTo(VolumeOutlook.Standing.ABOVE);
    remind();
    remind();

    assertThat(letters()).isEqualTo(before + 1);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from outbox_message where kind = 'VOLUME_NEAR_CONTRACTED' and recipient <> ?",
                LOGIN))
        .isZero();
  }

  /** As it was until June 2018: what is above the volume of the month is paid twice. */
  @Test
  void whatIsAboveTheVolumeCostsMoreWhereTheOfferSaysSo() {
    tables.changeCustomer(
        "insert into parameter (name, effective_from, value, source, confidence)"
            + " values ('contract.excess-percent', ?, '100', 'test', 'demo') on conflict do nothing",
        clock.today().withDayOfMonth(1));
    agree(Energy.ofKWh(100));
    callers.become(LOGIN);
    ReadSheet sheet = plain();
    Map<RegisterCode, String> values = new EnumMap<>(RegisterCode.class);
    values.put(
        RegisterCode.T1,
        sheet.lastValues().get(RegisterCode.T1).kWh().add(new BigDecimal(230)).toPlainString());
    ReadSubmission reads =
        new ReadSubmission(clock.today(), values, Set.of(), Optional.of(sheet.point().code()));

    Ordered ordered = (Ordered) orders.order(FIRM, OrderRequest.with(reads));
    assertThat(orders.issue(ordered.order().id(), clock.today())).isEqualTo(OrderState.ISSUED);

    assertThat(
            tables.numberOfCustomer(
                "select charges_kopiykas from bill where order_id = ?",
                ordered.order().id().value()))
        .isEqualTo(ordered.order().previewTotal().kopiykas());
    assertThat(
            tables.customer(
                """
                select round(sum(amount_kopiykas) filter (where zones is not null)
                    * (sum(quantity_wh) filter (where zones is not null) - 100000)
                    / sum(quantity_wh) filter (where zones is not null)) as by_hand,
                  sum(amount_kopiykas) filter (where kind = 'EXCESS') as charged,
                  sum(quantity_wh) filter (where zones is not null) - 100000 as above,
                  sum(quantity_wh) filter (where kind = 'EXCESS') as told
                from bill_line l where month = ? and (issued_on, bill_no) in (
                  select issued_on, bill_no from live_segment s join account a on a.id = s.account_id
                  where a.number = ?)
                """,
                clock.today().withDayOfMonth(1),
                FIRM.value()))
        .singleElement()
        .satisfies(
            sums -> {
              assertThat(Long.parseLong(sums.get("told"))).isPositive();
              assertThat(sums.get("told")).isEqualTo(sums.get("above"));
              assertThat(sums.get("charged")).isEqualTo(sums.get("by_hand"));
            });
  }

  private void agree(Energy volume) {
    callers.become(STAFF);
    volumes.agree(FIRM, clock.today().withDayOfMonth(1), volume, ANNEX);
  }

  private void remind() {
    OptionalLong last = reminders.remind(clock.today(), 0);
    while (last.isPresent()) {
      last = reminders.remind(clock.today(), last.getAsLong());
    }
  }

  private long letters() {
    return tables.numberOfCustomer(
        "select count(*) from outbox_message where kind = 'VOLUME_NEAR_CONTRACTED' and recipient = ?",
        LOGIN);
  }

  private ReadSheet plain() {
    return sheets.of(FIRM).stream()
        .filter(each -> each.meter().reactive() == ReactiveRegisters.NONE)
        .findFirst()
        .orElseThrow();
  }
}
