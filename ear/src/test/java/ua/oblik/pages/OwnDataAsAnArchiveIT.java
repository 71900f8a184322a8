package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/** A customer takes along what is kept: every account of the login, every row of each table. */
class OwnDataAsAnArchiveIT {
  private static final List<String> ACCOUNTS = List.of("4100000003", "4100000004", "4100000005");
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void holdsEveryRowOfEveryAccount() throws IOException {
    Map<String, List<String>> files = archive("taras@demo.oblik");

    assertThat(files)
        .containsKeys("profile.csv", "letters.csv", "sessions.csv", "accounts.csv")
        .containsKeys("suggestions.csv", "suggestion-votes.csv", "poll-votes.csv");
    assertThat(files.get("profile.csv").get(1)).startsWith("taras@demo.oblik;");
    assertThat(files.get("letters.csv")).hasSizeGreaterThan(1);
    for (String account : ACCOUNTS) {
      assertThat(files.get(account + "/bills.csv")).hasSize(1 + rows("bill", account));
      assertThat(files.get(account + "/payments.csv")).hasSize(1 + rows("payment", account));
      assertThat(files.get(account + "/entries.csv"))
          .hasSize(3 + rows("ledger_entry", account))
          .noneMatch(row -> row.contains("1990"));
      assertThat(files).containsKey(account + "/reads.csv");
      assertThat(files).containsKey(account + "/requests.csv");
      assertThat(files.keySet())
          .filteredOn(name -> name.startsWith(account + "/bills/"))
          .hasSize(rows("bill", account))
          .allSatisfy(name -> assertThat(files.get(name).get(0)).startsWith("%PDF-"));
    }
    assertThat(files.keySet())
        .filteredOn(name -> name.contains("/") && name.endsWith(".csv"))
        .hasSize(6 * 3 + 1);
    assertThat(files.entrySet())
        .filteredOn(file -> file.getKey().startsWith(ACCOUNTS.get(0) + "/hours-"))
        .singleElement()
        .satisfies(file -> assertThat(file.getValue()).hasSize(1 + hours(ACCOUNTS.get(0))));
  }

  @Test
  void holdsThePhotographThatCameWithARead() throws IOException {
    String account = ACCOUNTS.get(0);
    String point =
        OBLIK.textOfCustomer(
            "select max(g.service_point_id) from service_agreement g"
                + " join account a on a.id = g.account_id where a.number = '"
                + account
                + "'");
    OBLIK.changeMeter(
        "insert into read_photo (submission_id, content, media_type)"
            + " select id, decode('ffd8ff', 'hex') || 'a photograph', 'image/jpeg' from read_submission where service_point_id = "
            + point
            + " order by read_on desc limit 1");

    assertThat(archive("taras@demo.oblik"))
        .anySatisfy(
            (name, content) -> {
              assertThat(name).startsWith(account + "/photos/read-").endsWith(".jpeg");
              assertThat(content.get(0)).endsWith("a photograph");
            });
  }

  private static int hours(String account) {
    return (int)
        OBLIK.countMeter(
            "select count(*) from hour_volume where service_point_id = "
                + new OneAccount(OBLIK, account).point());
  }

  private static int rows(String table, String account) {
    return (int)
        OBLIK.countCustomer(
            "select count(*) from "
                + table
                + " t join account a on a.id = t.account_id where a.number = '"
                + account
                + "'");
  }

  private static Map<String, List<String>> archive(String login) throws IOException {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, login);
      APIResponse answer = page.request().get("/portal/my-data");
      assertThat(answer.status()).isEqualTo(200);
      Map<String, List<String>> files = new TreeMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          files.put(entry.getName(), text.replace("\uFEFF", "").strip().lines().toList());
        }
      }
      return files;
    }
  }
}
