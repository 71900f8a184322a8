package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.account.ProofKind;
import ua.oblik.domain.account.AccountNumber;

/** Finds households of the demonstration region that no test and no login has touched. */
@RequestScoped
public class Households {
  /** The accounts below have stories of their own. */
  private static final long LAST_STORY = 27;

  private static final String UNTOUCHED =
      """
      select a.id, a.number, a.link_code, g.service_point_id
      from account a
        join service_agreement g on g.account_id = a.id and g.ends_on is null
        join agreement_term t on t.agreement_id = g.id and t.valid_until is null
      where a.id > ? and a.closed_on is null and t.zones = 1
        and t.customer_class in ('URBAN', 'RURAL')
        and not exists (select 1 from account_link l where l.account_id = a.id)
        and not exists (select 1 from bill_order o where o.account_id = a.id)
        and not exists (select 1 from link_attempt t where t.account_number = a.number)
      order by a.id
      """;

  private static final String METER_READ_LATELY =
      """
      select m.id, m.serial, m.digits, g.id as register_id, r.value_wh / 1000 as last_kwh, r.read_on
      from meter_installation i
        join meter m on m.id = i.meter_id
        join register g on g.meter_id = m.id
        join register_read r on r.register_id = g.id
        join billed_mark b on b.service_point_id = i.service_point_id
      where i.service_point_id = ? and i.removed_on is null and r.quality = 'VALID'
        and b.actual_until = r.effective_on and b.provisional_in_a_row = 0
        and not exists (select 1 from register_read n
          where n.register_id = g.id and n.read_on > r.read_on)
      """;

  @Inject private Tables tables;
  @Inject private Callers callers;
  @Inject private AccountLinks links;

  /** A household with one register, billed up to its last read, that nobody has linked yet. */
  public Household untouched() {
    return tables.customer(UNTOUCHED, LAST_STORY).stream()
        .map(this::withMeter)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the region has no such household left"));
  }

  /** Such a household whose customer has registered, has linked it by its code, and calls. */
  public Household calling() {
    Household household = untouched();
    callers.becomeSomebodyNew("kin" + household.number().value() + "@example.org");
    assertThat(
            links.link(
                new LinkForm(
                    household.number().value(), ProofKind.LINK_CODE, household.linkCode())))
        .isInstanceOf(LinkOutcome.Linked.class);
    return household;
  }

  private Optional<Household> withMeter(Map<String, String> account) {
    long point = Long.parseLong(account.get("service_point_id"));
    List<Map<String, String>> meters = tables.meter(METER_READ_LATELY, point);
    return meters.stream()
        .findFirst()
        .map(
            meter ->
                new Household(
                    AccountNumber.of(account.get("number")),
                    account.get("link_code"),
                    point,
                    new Household.Plate(
                        Long.parseLong(meter.get("id")),
                        Long.parseLong(meter.get("register_id")),
                        meter.get("serial"),
                        Integer.parseInt(meter.get("digits"))),
                    new Household.LastRead(
                        Long.parseLong(meter.get("last_kwh")),
                        LocalDate.parse(meter.get("read_on")))));
  }
}
