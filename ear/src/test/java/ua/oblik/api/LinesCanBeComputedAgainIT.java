package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/** What the API tells of a line is enough to compute its amount by hand. */
class LinesCanBeComputedAgainIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OCTOBER = "2025-10-01";

  private final Api clerk = OBLIK.apiAs("clerk@demo.oblik");

  /** 60 kWh within the norm at 4.32 cost 259.20; half of it is 129.60. */
  @Test
  void aReliefTellsPercentageNormAndCost() {
    JsonObject relief = explained("4100000020", "RELIEF").get(0);

    assertThat(relief.get("calculation").getAsString()).isEqualTo("-259.2 x 50 % = -129.60");
    assertThat(relief.getAsJsonObject("figures").get("normKWh").getAsInt()).isEqualTo(60);
    assertThat(relief.getAsJsonArray("reads")).hasSize(1);
  }

  /** The sum of the lines before it, by a fifth. */
  @Test
  void taxTellsItsRateAndWhatIsTaxed() {
    JsonObject bill = bill("4100000022");
    JsonObject tax = explained("4100000022", "VAT").get(0);

    assertThat(tax.getAsJsonObject("figures").get("base").getAsString())
        .isEqualTo(bill.get("net").getAsString());
    assertThat(tax.get("calculation").getAsString())
        .isEqualTo(bill.get("net").getAsString() + " x 20 % = " + bill.get("vat").getAsString());
  }

  /** 2660 : 4140 = 0.64; 1 + 0.39^2 = 1.1521; 436.82 x 0.1521 = 66.44. */
  @Test
  void theSurchargeForReactiveEnergyTellsItsTangent() {
    JsonObject surcharge = explained("4100000022", "REACTIVE_SURCHARGE").get(0);

    assertThat(surcharge.get("calculation").getAsString())
        .isEqualTo("436.82 x 1 x (1.1521 - 1) = 66.44");
    assertThat(surcharge.getAsJsonObject("reactive").get("tangent").getAsString())
        .isEqualTo("0.64");
  }

  /** 53012 - 52805 = 207; times 20 it is 4140 kWh. */
  @Test
  void theReadsTellWhatTheyAreMultipliedBy() {
    JsonObject reads =
        explained("4100000022", "REACTIVE").get(0).getAsJsonArray("reads").get(0).getAsJsonObject();

    assertThat(reads.get("multiplier").getAsInt()).isEqualTo(20);
    assertThat(register(reads, "closing") - register(reads, "opening")).isEqualTo(207);
    assertThat(reads.getAsJsonObject("consumption").get("T1").getAsLong()).isEqualTo(4140);
  }

  private static long register(JsonObject reads, String end) {
    return reads.getAsJsonObject(end).getAsJsonObject("registers").get("T1").getAsLong();
  }

  private List<JsonObject> explained(String account, String kind) {
    return bill(account).getAsJsonArray("explanation").asList().stream()
        .map(line -> line.getAsJsonObject())
        .filter(line -> line.get("kind").getAsString().equals(kind))
        .toList();
  }

  /** The bill of October that the region begins with. */
  private JsonObject bill(String account) {
    String number =
        clerk.get("/accounts/" + account + "/bills").element().getAsJsonArray().asList().stream()
            .map(bill -> bill.getAsJsonObject())
            .filter(bill -> bill.get("periodFrom").getAsString().equals(OCTOBER))
            .findFirst()
            .orElseThrow()
            .get("number")
            .getAsString();
    return clerk.get("/bills/" + number).json();
  }
}
