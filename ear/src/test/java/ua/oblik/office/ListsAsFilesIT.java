package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/** Every list of staff as a file: in the words of its page and the language of who takes it. */
class ListsAsFilesIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String OLENAS = "4100000002";

  /** A cell that is the name of a constant, or of a login as records have it. */
  private static final Pattern RAW =
      Pattern.compile(
          "(?:^|;)(?:[A-Z]+_[A-Z_]+|user:\\d+|CUSTOMER|CLERK|VALID|CABINET|OPERATOR|FINAL|PROVISIONAL|BILL|PAYMENT"
              + "|POSTED|SUSPENSE|SENT|PENDING|COMPLETED|FAILED|RUNNING|POSTING|PREVIEW|BILLED|PARKED|SKIPPED|REJECTED"
              + "|ORDERED|ISSUED)(?:;|$)",
          Pattern.MULTILINE);

  private static final Map<String, Page> CLERKS = new HashMap<>();
  private static Browser browser;
  private static String importId;
  private static String runId;

  @BeforeAll
  static void thereIsSomethingInThem() {
    importId = badRow();
    long kWh = new OneAccount(OBLIK, OLENAS).lastRead("T1") + 40;
    Api.Answer read =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/" + OLENAS + "/reads",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": %d}}".formatted(kWh),
                "read-for-a-file");
    assertThat(read.status()).as(read.text()).isEqualTo(201);
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff staff = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    runId = staff.start("2025-11");
    staff.await(runId, "AWAITING_RELEASE");
    browser = new Browser(OBLIK.address());
    for (String language : List.of("uk", "en", "ru")) {
      Page clerk = browser.visitor(1280, ColorScheme.LIGHT, language);
      Browser.logIn(clerk, "admin@demo.oblik");
      clerk.context().addCookies(List.of(new Cookie("lang", language).setUrl(OBLIK.address())));
      CLERKS.put(language, clerk);
    }
  }

  private static String badRow() {
    Api.Answer brought =
        OBLIK
            .apiAs("clerk@demo.oblik")
            .postRaw(
                "/office/read-imports",
                "text/csv",
                "account;date;T1\n9999999999;2025-11-04;1\n".getBytes(StandardCharsets.UTF_8),
                "rows-for-a-file");
    assertThat(brought.status()).as(brought.text()).isEqualTo(201);
    return brought.json().get("id").getAsString();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts",
        "bills&no=4100000002",
        "entries&no=4100000002",
        "importrows&id={import}",
        "jobs",
        "letters&no=4100000002",
        "hourfiles",
        "notices",
        "orders&no=4100000002",
        "parameters",
        "parked",
        "paymentfiles",
        "payments",
        "paymentsOfAccount&no=4100000002",
        "polls",
        "rates",
        "rates&class=STOVE",
        "readfiles",
        "reads&no=4100000002",
        "requests",
        "reviews",
        "runaccounts&id={run}",
        "runs",
        "suggestions",
        "suspense",
        "trail&no=4100000002",
        "users",
        "visits",
        "zones"
      })
  void saysNothingAsTheTablesHaveIt(String list) {
    for (String language : CLERKS.keySet()) {
      assertThat(file(language, list)).as(list + " in " + language).doesNotContainPattern(RAW);
    }
  }

  @Test
  void saysWhoDidSomething() {
    assertThat(file("uk", "audit"))
        .contains(";" + nameOf("clerk@demo.oblik") + ";")
        .doesNotContain("user:");
  }

  @Test
  void saysWhyAnAccountIsParked() {
    assertThat(file("uk", "parked"))
        .contains(";Тариф цього місяця не підтверджено;", "Електроплита, ");
    assertThat(file("en", "parked")).contains("Household with an electric stove, ");
    assertThat(file("ru", "parked")).contains("Электроплита, ");
  }

  @Test
  void saysWhatTheTariffsAre() {
    assertThat(file("uk", "rates"))
        .contains("Міське населення;", "Увесь обсяг за ціною досягнутого блоку, З ПДВ")
        .doesNotContain("URBAN");
    assertThat(file("en", "rates&class=STOVE")).contains("Household with an electric stove;");
    assertThat(file("uk", "zones")).contains(";2;T2: Ніч;23:00–07:00;0,5;");
  }

  @Test
  void saysWhoGaveARead() {
    assertThat(file("uk", "reads&no=" + OLENAS))
        .contains(";Споживач;")
        .contains(";споживач;")
        .contains(";" + nameOf("olena@demo.oblik") + ";");
  }

  private static String nameOf(String email) {
    return OBLIK.textOfCustomer(
        "select display_name from portal_user where email = '" + email + "'");
  }

  private static String file(String language, String list) {
    APIResponse answer =
        CLERKS
            .get(language)
            .request()
            .get(
                "/office/export?format=csv&list="
                    + list.replace("{import}", importId).replace("{run}", runId));
    assertThat(answer.status()).as(list).isEqualTo(200);
    return answer.text();
  }
}
