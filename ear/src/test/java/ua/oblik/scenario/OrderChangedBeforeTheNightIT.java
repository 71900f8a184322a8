package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Mailbox.Mail;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * Olena orders a bill; before the night a relief comes to light, and the bill would come to another
 * total than the one she saw. It is not issued: she is told both totals, and may order again.
 */
class OrderChangedBeforeTheNightIT {
  private static final String EMAIL = "olena@demo.oblik";
  private static final RunningOblik OBLIK = RunningOblik.get();

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");
  private final Api olena = OBLIK.apiAs(EMAIL);

  @Test
  void isNotIssuedButToldAndMayBeOrderedAgain() {
    JsonObject first = order("order-before-the-relief");
    olenas.relieveSince("2025-11-01");
    night("night-after-the-relief");

    assertThat(latest().get("state").getAsString()).isEqualTo("CHANGED");
    assertThat(latest().has("bill")).isFalse();
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill where order_id = " + first.get("id").getAsLong()))
        .isZero();
    Mail letter = theLetter();

    JsonObject second = order("order-after-the-relief");
    assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    assertThat(letter.text()).contains(printed(first), printed(second));
    night("night-after-the-second-order");
    assertThat(latest().get("state").getAsString()).isEqualTo("ISSUED");
    assertThat(OBLIK.countCustomer("select charges_kopiykas from bill where bill_no = " + bill()))
        .isEqualTo(Math.round(second.get("total").getAsDouble() * 100));
    assertThat(OBLIK.violations()).isEmpty();
  }

  private JsonObject order(String key) {
    Api.Answer answer =
        olena.post(
            "/accounts/4100000002/bill-orders",
            """
            {"date": "2025-11-05", "registers": {"T1": "%d"}}
            """
                .formatted(reads()),
            key);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  /** The same read each time: forty kilowatt-hours since October. */
  private long reads() {
    return OBLIK.countMeter(
                "select max(value_wh) from register_read where read_on < '2025-11-05' and service_point_id = "
                    + olenas.point())
            / 1000
        + 40;
  }

  private static void night(String key) {
    assertThat(OBLIK.apiAs("admin@demo.oblik").post("/office/nightly", "{}", key).status())
        .isEqualTo(200);
  }

  private JsonObject latest() {
    return olena
        .get("/accounts/4100000002/bill-orders")
        .element()
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject();
  }

  private String bill() {
    return latest().get("bill").getAsString();
  }

  private static Mail theLetter() {
    Awaitility.await().until(() -> !letters().isEmpty());
    assertThat(letters()).hasSize(1);
    return letters().get(0);
  }

  private static List<Mail> letters() {
    return OBLIK.mailbox().to(EMAIL).stream()
        .filter(mail -> mail.subject().equals("Замовлений рахунок не виставлено"))
        .toList();
  }

  private static String printed(JsonObject order) {
    return order.get("total").getAsString().replace('.', ',');
  }
}
