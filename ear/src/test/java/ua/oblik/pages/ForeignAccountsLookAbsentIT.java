package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Api;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * Olena puts the number of somebody else's account, of a real bill of it, of a payment or a request
 * into every address there is: everything answers as if it did not exist, and tells nothing.
 */
class ForeignAccountsLookAbsentIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final Path PAGES =
      Path.of(System.getProperty("oblik.checkout", ".."), "web/src/main/webapp");
  private static final String OWN = "4100000002";
  private static final String FOREIGN = "4100000001";

  private static Browser browser;
  private static Page olena;
  private static String ownBill;
  private static String bill;
  private static String order;
  private static String request;
  private static List<String> secrets;

  @BeforeAll
  static void olenaLogsIn() {
    order = Furniture.cardOrder(OBLIK);
    request = Furniture.askForSomething(OBLIK);
    browser = new Browser(OBLIK.address());
    olena = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(olena, "olena@demo.oblik");
    bill = new OneAccount(OBLIK, FOREIGN).billUntil("2025-11-01");
    ownBill = new OneAccount(OBLIK, OWN).billUntil("2025-11-01");
    secrets = List.of(serial(), familyName(), "SVITLO23");
  }

  private static String familyName() {
    return OBLIK.textOfCustomer(
        "select p.family_name from person p join account a on a.customer_id = p.id where a.number = '"
            + FOREIGN
            + "'");
  }

  private static String serial() {
    return OBLIK.textOfMeter(
        "select max(m.serial) from meter m join meter_installation i on i.meter_id = m.id"
            + " where i.removed_on is null and i.service_point_id = "
            + new OneAccount(OBLIK, FOREIGN).point());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  static Stream<String> pagesOfTheCabinet() throws IOException {
    return pages("portal").map(page -> page + "?account=" + FOREIGN);
  }

  static Stream<String> pagesOfTheOffice() throws IOException {
    return pages("office").map(page -> page + "?no=" + FOREIGN);
  }

  /** Addresses of the pages in a folder. */
  private static Stream<String> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
      return files
          .map(file -> PAGES.relativize(file).toString())
          .filter(file -> file.endsWith(".xhtml"))
          .map(file -> "/" + file.replace(".xhtml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pagesOfTheCabinet")
  void pageOfTheCabinetIsAbsent(String address) {
    isAbsent(address);
  }

  @ParameterizedTest
  @MethodSource("pagesOfTheOffice")
  void pageOfTheOfficeIsAbsent(String address) {
    isAbsent(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal/bill?no={bill}",
        "/portal/bill-pdf?no={bill}",
        "/portal/pay?bill={bill}&account={account}",
        "/portal/pay-qr?no={bill}&amount=10.00",
        "/portal/checkout?order={order}",
        "/portal/payment?order={order}",
        "/portal/my-request?no={request}",
        "/portal/reads-file?as=csv&account={account}",
        "/portal/reads-file?as=xlsx&account={account}",
        "/portal/consumption-file?as=espi&account={account}",
        "/portal/hours-file?as=csv&account={account}",
        "/portal/hours-file?as=espi&day=2025-11-03&account={account}",
        "/portal/ledger-paper?from=2025-10-01&lastDay=2025-10-31&account={account}",
        "/portal/ledger-paper?as=csv&from=2025-10-01&lastDay=2025-10-31&account={account}",
        "/portal/read-photo?account={account}&read=00000000-0000-0000-0000-000000000001",
        "/portal/request-photo?no={request}",
        "/portal/receipt?account={account}&no=1",
        "/office/bill-pdf?no={bill}",
        "/office/read-photo?account={account}&read=00000000-0000-0000-0000-000000000001",
        "/office/request-photo?no=1",
        "/office/link-request-photo?id=1",
        "/office/import-file?id=00000000-0000-0000-0000-000000000001",
        "/office/ageing.csv",
        "/office/export?list=bills&format=csv&no={account}"
      })
  void fileOrPageByNumberIsAbsent(String address) {
    isAbsent(
        address
            .replace("{bill}", bill)
            .replace("{account}", FOREIGN)
            .replace("{order}", order)
            .replace("{request}", request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bills/{bill}",
        "/bills/{bill}/pdf",
        "/accounts/{account}",
        "/accounts/{account}/reads",
        "/accounts/{account}/hours",
        "/accounts/{account}/meters",
        "/accounts/{account}/bills",
        "/accounts/{account}/bill-orders",
        "/accounts/{account}/entries",
        "/accounts/{account}/payments"
      })
  void resourceOfTheApiIsAbsent(String path) {
    Api olena = OBLIK.apiAs("olena@demo.oblik");
    Api.Answer answer = olena.get(path.replace("{bill}", bill).replace("{account}", FOREIGN));
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.text())
        .isEqualTo(
            olena
                .get(path.replace("{bill}", "99000000000001").replace("{account}", "4199999998"))
                .text());
    assertThat(answer.text()).doesNotContain(secrets);
  }

  /** Else everything above would be absent for another reason. */
  @Test
  void whatIsHersIsThere() {
    for (String address :
        List.of(
            "/portal/bill?no=" + ownBill,
            "/portal/bill-pdf?no=" + ownBill,
            "/portal/pay-qr?no=" + ownBill + "&amount=10.00",
            "/portal/reads-file?as=csv&account=" + OWN,
            "/portal/consumption-file?as=espi&account=" + OWN,
            "/portal/hours-file?as=csv&account=" + OWN,
            "/portal/hours-file?as=xlsx&month=2025-10&account=" + OWN,
            "/portal/hours-file?as=espi&day=2025-11-03&account=" + OWN,
            "/portal/ledger-paper?from=2025-10-01&lastDay=2025-10-31&account=" + OWN,
            "/portal/home?account=" + OWN)) {
      assertThat(get(address).status()).as(address).isEqualTo(200);
    }
    assertThat(OBLIK.apiAs("olena@demo.oblik").get("/bills/" + ownBill).status()).isEqualTo(200);
  }

  private static void isAbsent(String address) {
    APIResponse answer = get(address);
    assertThat(answer.status()).as(address).isEqualTo(404);
    assertThat(answer.text()).as(address).doesNotContain(secrets);
  }

  private static APIResponse get(String address) {
    return olena.request().get(address, RequestOptions.create().setMaxRedirects(0));
  }
}
