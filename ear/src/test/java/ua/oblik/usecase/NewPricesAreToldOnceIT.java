package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.billing.PriceChanges;
import ua.oblik.billing.PriceReminders;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceText;
import ua.oblik.tariff.NewCoefficients;
import ua.oblik.tariff.NoticePeriod;

/** Whose price changes hears of it once, some days before, and nobody else does. */
class NewPricesAreToldOnceIT extends TariffCase {
  private static final AccountNumber FIRM = AccountNumber.of("4100000022");
  private static final String OF_FIRM = "office@demo.oblik";

  @Inject private PriceReminders reminders;
  @Inject private PriceChanges prices;
  @Inject private NoticePeriod period;

  @Test
  void twentyDaysBeforeAndNotEarlier() {
    LocalDate day = clock.today().plusDays(40);
    Household calling = households.calling();
    String refusing = loginOf(calling);
    tables.changeCustomer(
        "insert into notice_refusal (user_id, kind) select id, 'PRICE_CHANGES' from portal_user where email = ?",
        refusing);
    publish(version(CustomerClass.URBAN, day, "5.10"));

    remind(day.minusDays(21));
    assertThat(recipients(day)).isEmpty();
    remind(day.minusDays(20));
    List<String> told = recipients(day);
    remind(day.minusDays(19));

    assertThat(told)
        .isNotEmpty()
        .doesNotContain(refusing)
        .containsExactlyElementsOf(concerned("t.customer_class = 'URBAN'", day));
    assertThat(recipients(day)).isEqualTo(told);
    assertThat(letters(day))
        .allSatisfy(letter -> assertThat(letter).contains("\"act\":\"Постанова\""))
        .anySatisfy(
            letter -> assertThat(letter).contains("rate:ALL_DAY::4.32", "rate:ALL_DAY::5.1\""))
        .anySatisfy(letter -> assertThat(letter).contains("rate:NIGHT::2.16", "rate:NIGHT::2.55"));
  }

  @Test
  void atOnceIfPublishedLateAndOnTheHomePageToo() {
    LocalDate day = clock.today().plusDays(3);
    publish(version(CustomerClass.LEGAL_ENTITY, day, "7.25"));

    remind(clock.today().plusDays(1));

    assertThat(period.isShort(day)).isTrue();
    assertThat(period.isShort(clock.today().plusDays(21))).isFalse();
    assertThat(recipients(day)).contains(OF_FIRM);
    callers.become(OF_FIRM);
    assertThat(prices.of(FIRM))
        .isNotEmpty()
        .allSatisfy(
            change -> {
              assertThat(change.on()).isEqualTo(day);
              assertThat(change.acts()).containsExactly("Resolution");
              assertThat(PriceText.write(List.of(change.after()))).contains(";NET;", "7.25");
            });
  }

  @Test
  void ofCoefficientsOnlyThoseWhoseMetersHaveTheZones() {
    LocalDate day = clock.today().plusDays(70);
    publish(
        new NewCoefficients(
            2,
            day,
            Map.of(RegisterCode.T1, Coefficient.ONE, RegisterCode.T2, Coefficient.of("0.6")),
            ACT));

    remind(day.minusDays(5));

    assertThat(recipients(day))
        .isNotEmpty()
        .containsExactlyElementsOf(concerned("t.zones = 2", day));
  }

  @Test
  void ofADroppedDraftNobody() {
    LocalDate day = clock.today().plusDays(5);
    callers.become(ONE);
    long id = drafts.prepare(version(CustomerClass.RURAL, day, "9.99"));
    callers.become(OTHER);
    drafts.reject(id);

    remind(clock.today().plusDays(1));

    assertThat(recipients(day)).isEmpty();
  }

  private void remind(LocalDate day) {
    night(after -> reminders.remind(day, after));
  }

  private String loginOf(Household household) {
    return "kin" + household.number().value() + "@example.org";
  }

  private List<String> recipients(LocalDate day) {
    return of(day, "recipient");
  }

  private List<String> letters(LocalDate day) {
    return of(day, "model");
  }

  private List<String> of(LocalDate day, String column) {
    return tables
        .customer(
            "select account_id, recipient, model from outbox_message"
                + " where kind = 'PRICE_CHANGES' and model like ? order by account_id, recipient",
            "%\"changesOn\":\"" + day + "\"%")
        .stream()
        .map(row -> row.get(column))
        .toList();
  }

  /** Every login with an account of a kind, once for each account. */
  private List<String> concerned(String condition, LocalDate day) {
    return tables
        .customer(
            """
            select distinct l.account_id, u.email from account_link l
              join portal_user u on u.id = l.user_id join account a on a.id = l.account_id
              join service_agreement g on g.account_id = a.id
              join agreement_term t on t.agreement_id = g.id
            where a.closed_on is null and u.email_confirmed_at is not null and u.closed_at is null
              and (g.ends_on is null or g.ends_on > ?) and (t.valid_until is null or t.valid_until > ?)
              and not exists (select from notice_refusal r where r.user_id = u.id and r.kind = 'PRICE_CHANGES')
              and %s
            order by l.account_id, u.email
            """
                .formatted(condition),
            day,
            day)
        .stream()
        .map(row -> row.get("email"))
        .toList();
  }
}
