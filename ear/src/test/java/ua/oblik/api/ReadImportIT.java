package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/**
 * Reads that come in files: each row has its answer, and a file that comes twice stores nothing
 * twice.
 */
class ReadImportIT {
  private static final String IMPORTS = "/office/read-imports";

  private static int keys;

  private final RunningOblik oblik = RunningOblik.get();
  private final Api clerk = oblik.apiAs("clerk@demo.oblik");

  @Test
  void everyRowHasItsAnswerAndTheSecondTimeNothingIsStored() {
    long point =
        oblik.countMeter(
            """
            select min(i.service_point_id) from meter_installation i
            where i.removed_on is null and (select count(*) from register r where r.meter_id = i.meter_id) = 1
              and exists (select from register_read r where r.service_point_id = i.service_point_id
                and r.read_on > '2025-09-15')
            """);
    long account =
        oblik.countCustomer(
            "select a.number::bigint from account a join service_agreement s on s.account_id = a.id"
                + " where s.ends_on is null and s.service_point_id = "
                + point);
    long value =
        oblik.countMeter(
                "select max(value_wh) from register_read where service_point_id = " + point)
            / 1000;
    long today =
        oblik.countCustomer("select to_char(today, 'YYYYMMDD')::bigint from business_date");
    String day = Long.toString(today).replaceAll("(....)(..)(..)", "$1-$2-$3");
    String file =
        """
        account;date;T1
        %1$d;%2$s;%3$d
        9999999999;%2$s;5
        %1$d;2031-01-01;5
        %1$d;yesterday;5
        %1$d;%2$s;%3$d
        %1$d;%2$s;five
        %4$s;%2$s;5
        %1$d;%2$s;%6$d
        %1$d;%2$s;%5$d
        """
            .formatted(account, day, value + 1, "9".repeat(300), value + 2, value + 30_000);
    Answer first = bring(file);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(counted(first, "accepted")).as(first.text()).isEqualTo(2);
    assertThat(counted(first, "questionable")).isEqualTo(1);
    assertThat(counted(first, "duplicate")).isEqualTo(1);
    assertThat(counted(first, "rejected")).isEqualTo(5);
    assertThat(first.text())
        .contains("ACCOUNT_UNKNOWN", "FUTURE_DATE", "DATE", "NOT_A_NUMBER", "TOO_LONG");
    String id = first.json().get("id").getAsString();
    assertThat(clerk.get(IMPORTS + "/" + id + "/original").text()).isEqualTo(file);

    long stored = oblik.countMeter("select count(*) from read_submission");
    Answer again = bring(file);
    assertThat(counted(again, "duplicate"))
        .as("also the rows that the last one corrects: %s", again.text())
        .isEqualTo(4);
    assertThat(oblik.countMeter("select count(*) from read_submission")).isEqualTo(stored);
    assertThat(oblik.violations()).isEmpty();
  }

  /**
   * A legal entity brings a file of its own over the API: once under a key, and for its points
   * only.
   */
  @Test
  void aLegalEntityBringsItsOwnAndReadsWhatCameOfIt() {
    Api firm = oblik.apiAs("office@demo.oblik");
    String address = "/accounts/4100000022/read-files";
    String file = "eic;date;T1\n62Z0000000000000;2025-11-05;1\n;2025-11-05;1\n";
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    String key = key();
    Answer first = firm.postRaw(address + "?name=own.csv", "text/csv", bytes, key);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.text()).contains("POINT_UNKNOWN", "POINT_NOT_CHOSEN");
    assertThat(counted(first, "rejected")).isEqualTo(2);
    String id = first.json().get("id").getAsString();

    Answer again = firm.postRaw(address + "?name=own.csv", "text/csv", bytes, key);
    assertThat(again.json().get("id").getAsString()).isEqualTo(id);
    assertThat(firm.get(address + "/" + id + "?limit=1").json().get("next").getAsLong()).isOne();
    assertThat(firm.get(address + "/" + id + "/original").text()).isEqualTo(file);
    assertThat(firm.get(address).text()).contains(id);

    Api olena = oblik.apiAs("olena@demo.oblik");
    assertThat(olena.get(address).status()).isEqualTo(404);
    assertThat(olena.get("/accounts/4100000002/read-files/" + id).status()).isEqualTo(404);
    assertThat(olena.postRaw(address, "text/csv", bytes, key()).status()).isEqualTo(404);
    assertThat(olena.postRaw("/accounts/4100000002/read-files", "text/csv", bytes, key()).status())
        .as("a household has no such points")
        .isEqualTo(404);
  }

  private static long counted(Answer answer, String outcome) {
    return answer.json().getAsJsonObject("counts").get(outcome).getAsLong();
  }

  @Test
  void fileWithoutTheColumnsIsRefused() {
    assertThat(bring("a;b\n1;2\n").status()).isEqualTo(422);
  }

  private Answer bring(String file) {
    return clerk.postRaw(IMPORTS, "text/csv", file.getBytes(StandardCharsets.UTF_8), key());
  }

  private static synchronized String key() {
    keys++;
    return "read-import-" + keys;
  }
}
