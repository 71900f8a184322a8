package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import ua.oblik.system.Api;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.DraftRates;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/** What pages need so that they have something to show, beyond what the region holds. */
final class Furniture {
  private static final String CUSTOMER = "taras@demo.oblik";
  private static final String NEWCOMER = "newcomer@example.org";
  private static final byte[] SMALL_PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final RunningOblik oblik;
  private final Api staff;

  private Furniture(RunningOblik oblik) {
    this.oblik = oblik;
    this.staff = oblik.apiAs("admin@demo.oblik");
  }

  /** Makes it all; tells what addresses of pages need, by name. */
  static Map<String, String> in(RunningOblik oblik) {
    Furniture furniture = new Furniture(oblik);
    furniture.importFiles();
    furniture.rehearse();
    furniture.askForALink();
    String request = askForSomething(oblik);
    furniture.takeUp(request);
    furniture.addAMember();
    furniture.adjust();
    furniture.sendReadsAsAFile();
    return Map.ofEntries(
        Map.entry("request", request),
        Map.entry("receipt", furniture.receipt()),
        Map.entry("retry", furniture.retry()),
        Map.entry("parked", furniture.parked()),
        Map.entry("version", DraftRates.publishIn(oblik)),
        Map.entry("order", cardOrder(oblik)),
        Map.entry("agreement", furniture.agreement()),
        Map.entry("confirm", furniture.tokenToConfirm()),
        Map.entry("reset", furniture.tokenToReset()),
        Map.entry("invitation", furniture.tokenToJoin()),
        Map.entry("letter", furniture.tokenToRefuse()),
        Map.entry("pass", furniture.passToRead()));
  }

  private void importFiles() {
    bring(
        "payments",
        """
        externalId;account;amount;valueDate;payer;purpose;bill
        F1;4100000004;100.00;2025-11-04;Тарас Мельник;о/р 4100000004;
        F2;410000002;50.50;2025-11-04;Олена Коваленко;за світло;
        F3;4100000001;abc;2025-11-04;;;
        """);
    bring("reads", "account;date;T1\n9999999999;2025-11-05;5\n4100000002;yesterday;5\n");
  }

  private void bring(String kind, String file) {
    String path = "/office/" + (kind.equals("reads") ? "read" : "payment") + "-imports";
    Api.Answer answer =
        staff.postRaw(path, "text/csv", file.getBytes(StandardCharsets.UTF_8), "furniture-" + kind);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void rehearse() {
    DraftRates.storeIn(oblik);
    Api.Answer answer =
        staff.post(
            "/office/rehearsals",
            "{\"draft\": " + DraftRates.ID + ", \"from\": \"2025-09\", \"last\": \"2025-10\"}",
            "furniture-rehearsal");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    Awaitility.await()
        .until(
            () -> oblik.countCustomer("select count(*) from rehearsal where state = 'COMPLETED'"),
            completed -> completed > 0);
  }

  private void adjust() {
    Api.Answer answer =
        staff.post(
            "/office/adjustments",
            """
            {"accountNumber": "4100000004", "side": "CREDIT", "amount": "12.50", "reason": "QUALITY_COMPENSATION",
             "counterAccount": "REVENUE", "valueOn": "2025-11-04", "explanation": "Акт про напругу від 03.11.2025"}
            """,
            "furniture-adjustment");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void sendReadsAsAFile() {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "office@demo.oblik");
      page.navigate("/portal/read-files?account=4100000022");
      String rows = "eic;date;T1\n62Z0000000000000;05.11.2025;1\n;05.11.2025;5\n;учора;5\n";
      page.setInputFiles(
          "#file", new FilePayload("reads.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
      Arrival.at(page, () -> page.click("#bring"));
      assertThat(page.url()).contains("/portal/read-file?");
    }
  }

  private void askForALink() {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, CUSTOMER);
      page.navigate("/portal/request?no=4100000013");
      page.setInputFiles("[id$='photo']", new FilePayload("bill.png", "image/png", SMALL_PNG));
      page.fill("[id$='comment']", "Рахунок попереднього власника");
      page.click("[id$='send']");
      page.waitForURL(url -> !url.contains("/request"));
    }
  }

  /** A request of the customer; tells its number. */
  static String askForSomething(RunningOblik oblik) {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, CUSTOMER);
      page.navigate("/portal/new-request?kind=DECLARE_EMPTY");
      page.fill("[id='day']", "10.11.2025");
      page.click("[id='send']");
      page.waitForURL(url -> !url.contains("/new-request"));
    }
    return oblik.textOfCustomer("select max(id) from customer_request");
  }

  /** Whoever looks at pages of staff has it: only then can it be answered. */
  private void takeUp(String request) {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "admin@demo.oblik");
      page.navigate("/office/request?no=" + request);
      Arrival.at(page, () -> page.click("#claim"));
    }
  }

  private void addAMember() {
    String serial = serial();
    Api.Answer answer =
        oblik
            .apiAs("olena@demo.oblik")
            .post(
                "/account-links",
                "{\"accountNumber\": \"4100000003\", \"proof\": {\"meterSerial\": \"%s\"}}"
                    .formatted(serial),
                "furniture-member");
    assertThat(answer.status() / 100).as(answer.text()).isEqualTo(2);
  }

  /** Of the meter that hangs at account 4100000003. */
  private String serial() {
    return oblik.textOfMeter(
        "select m.serial from meter m join meter_installation i on i.meter_id = m.id"
            + " where i.removed_on is null and i.service_point_id = "
            + new OneAccount(oblik, "4100000003").point());
  }

  private String retry() {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/parked?state=open");
      page.selectOption("[id='why']", "NO_METER");
      page.click("[id='tryAgain']");
      page.waitForURL("**/office/retry?id=*");
      return page.url().replaceAll(".*id=", "");
    }
  }

  /** A case that waits for a decision: those that the region has were tried again. */
  private String parked() {
    oblik.changeCustomer(
        "insert into parked_account"
            + " (id, account_id, period_from, period_until, reason, detail, parked_on)"
            + " select nextval('parked_account_id_seq') + 25, a.id, date '2025-11-01',"
            + " date '2025-12-01', 'NO_OPENING_READ', 'furniture', date '2025-11-05'"
            + " from account a where a.number = '4100000004'");
    return oblik.textOfCustomer("select max(id) from parked_account where detail = 'furniture'");
  }

  /** An order of the customer to pay by card, begun and not yet paid. */
  static String cardOrder(RunningOblik oblik) {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, CUSTOMER);
      page.navigate("/portal/pay?account=4100000003");
      page.check("input[value='OWN']");
      page.fill("#own", "10,00");
      page.click("#next");
      page.waitForURL("**/portal/checkout?order=*");
      return page.url().replaceAll(".*order=", "");
    }
  }

  private String agreement() {
    return oblik.textOfCustomer(
        "select max(g.id) from service_agreement g join account a on a.id = g.account_id"
            + " where g.ends_on is null and a.number = '4100000004'");
  }

  private String receipt() {
    Api customer = oblik.apiAs(CUSTOMER);
    OneAccount flat = new OneAccount(oblik, "4100000003");
    String reads =
        "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": \"%d\", \"T2\": \"%d\"}}"
            .formatted(flat.lastRead("T1") + 7, flat.lastRead("T2") + 3);
    Api.Answer answer = customer.post("/accounts/4100000003/reads", reads, "furniture-read");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("receiptNo").getAsString();
  }

  private String tokenToConfirm() {
    send(
        "/register",
        Map.of("email", NEWCOMER, "displayName", "Оксана Ґудзь", "password", "kvitucha-vyshnia-7"));
    return tokenIn(NEWCOMER, "/confirm?token=");
  }

  private String tokenToReset() {
    send("/forgotten", Map.of("email", NEWCOMER));
    return tokenIn(NEWCOMER, "/reset?token=");
  }

  private String tokenToJoin() {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, CUSTOMER);
      page.navigate("/portal/account?account=4100000003");
      page.fill("#email", "invited@example.org");
      Arrival.at(page, () -> page.click("#invite"));
    }
    return tokenIn("invited@example.org", "/invitation?token=");
  }

  /** Letters that may be refused carry one: the receipt of the reads is such a letter. */
  private String tokenToRefuse() {
    return tokenIn(CUSTOMER, "/unsubscribe?letter=");
  }

  private String passToRead() {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      page.navigate("/send-read");
      page.fill("#accountNumber", "4100000003");
      page.fill("#proof", serial());
      page.click("#submit");
      page.waitForURL("**/reading?pass=*");
      return page.url().replaceAll(".*pass=", "");
    }
  }

  private void send(String form, Map<String, String> fields) {
    try (Browser browser = new Browser(oblik.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      page.navigate(form);
      fields.forEach((field, value) -> page.fill("[id$='" + field + "']", value));
      page.click("main form [type=submit]");
      page.waitForSelector("[role=status] h1");
    }
  }

  private String tokenIn(String addressee, String link) {
    Pattern token = Pattern.compile(Pattern.quote(link) + "([\\w.~-]+)");
    return Awaitility.await()
        .until(
            () ->
                oblik.mailbox().to(addressee).stream()
                    .flatMap(mail -> token.matcher(mail.text()).results())
                    .map(found -> found.group(1))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
