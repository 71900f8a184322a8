package ua.oblik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Api;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.RunningOblik;

/** The document at /openapi: whole, precise, and true of what is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescribesItselfIT {
  private ApiDocument document;

  @BeforeAll
  void read() throws IOException, InterruptedException {
    document = ApiDocument.of(RunningOblik.get().address());
  }

  @Test
  void hasEveryAddressThatTheResourcesDeclare() throws IOException, ReflectiveOperationException {
    assertThat(document.addresses()).isEqualTo(declared());
  }

  @Test
  void saysOfEveryFieldWhatItIs() {
    assertThat(document.vague()).isEmpty();
  }

  @Test
  void writesMoneyNumbersOfAccountsAndDatesAsTheyAreSent() {
    JsonObject bill = document.schemas().getAsJsonObject("Bill").getAsJsonObject("properties");
    assertThat(bill.getAsJsonObject("account").get("pattern").getAsString())
        .isEqualTo("^[0-9]{10}$");
    assertThat(bill.getAsJsonObject("dueOn").get("format").getAsString()).isEqualTo("date");
    assertThat(bill.getAsJsonObject("total").get("type").getAsString()).isEqualTo("string");
    assertThat(bill.getAsJsonObject("total").get("example").getAsString()).isEqualTo("421.68");
    assertThat(bill.getAsJsonObject("kind").getAsJsonArray("enum")).hasSize(2);
    JsonObject run = document.schemas().getAsJsonObject("BillRun").getAsJsonObject("properties");
    assertThat(run.getAsJsonObject("id").get("format").getAsString()).isEqualTo("uuid");
    assertThat(run.getAsJsonObject("startedAt").get("format").getAsString()).isEqualTo("date-time");
  }

  @Test
  void asksForAKeyWhereAWriteNeedsOneAndNamesTheProblems() {
    JsonObject order = document.operation("/accounts/{number}/bill-orders", "post");
    assertThat(order.getAsJsonArray("parameters").toString())
        .contains("#/components/parameters/IdempotencyKey");
    for (String status : List.of("400", "401", "403", "404", "409", "422", "default")) {
      assertThat(
              order.getAsJsonObject("responses").getAsJsonObject(status).getAsJsonObject("content"))
          .as(status)
          .satisfies(
              content -> assertThat(content.keySet()).containsOnly("application/problem+json"));
    }
    assertThat(order.getAsJsonArray("security").toString()).contains("token");
    assertThat(document.operation("/quotes", "post").has("security")).isFalse();
    assertThat(document.operation("/tokens", "post").getAsJsonArray("security").toString())
        .contains("login");
    assertThat(document.securitySchemes()).containsExactlyInAnyOrder("token", "login");
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "/me, /me, olena@demo.oblik",
    "/accounts, /accounts, olena@demo.oblik",
    "/accounts/{number}, /accounts/4100000002, olena@demo.oblik",
    "/accounts/{number}/bills, /accounts/4100000002/bills, olena@demo.oblik",
    "/accounts/{number}/entries, /accounts/4100000002/entries, olena@demo.oblik",
    "/accounts/{number}/meters, /accounts/4100000002/meters, olena@demo.oblik",
    "/accounts/{number}/payments, /accounts/4100000002/payments, olena@demo.oblik",
    "/accounts/{number}/reads, /accounts/4100000002/reads, olena@demo.oblik",
    "/accounts/{number}/hours, /accounts/4100000002/hours, olena@demo.oblik",
    "/accounts/{number}/bill-orders, /accounts/4100000002/bill-orders, olena@demo.oblik",
    "/office/bill-runs, /office/bill-runs, clerk@demo.oblik",
    "/accounts/{number}/read-files, /accounts/4100000022/read-files, office@demo.oblik",
    "/office/suspense, /office/suspense, clerk@demo.oblik",
    "/office/adjustments, /office/adjustments?state=DRAFT, clerk@demo.oblik",
    "/office/read-imports, /office/read-imports, clerk@demo.oblik",
    "/office/hour-imports, /office/hour-imports, clerk@demo.oblik",
    "/office/business-date, /office/business-date, clerk@demo.oblik"
  })
  void isTrueOfTheAnswer(String path, String address, String login) {
    Answer answer = caller(login).get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonObject schema = ApiDocument.answered(document.operation(path, "get"));
    assertThat(document.wrong("answer", answer.element(), schema)).isEmpty();
  }

  @Test
  void isTrueOfABill() {
    Api olena = caller("olena@demo.oblik");
    JsonArray bills = olena.get("/accounts/4100000002/bills").element().getAsJsonArray();
    assertThat(bills).isNotEmpty();
    String number = bills.get(0).getAsJsonObject().get("number").getAsString();
    JsonObject schema = ApiDocument.answered(document.operation("/bills/{no}", "get"));
    assertThat(document.wrong("bill", olena.get("/bills/" + number).element(), schema)).isEmpty();
  }

  private static Api caller(String login) {
    return RunningOblik.get().apiAs(login);
  }

  private static Set<String> declared() throws IOException, ReflectiveOperationException {
    java.nio.file.Path classes = Paths.get("..", "web", "target", "classes").toRealPath();
    Set<String> declared = new TreeSet<>();
    try (URLClassLoader war = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        Stream<java.nio.file.Path> files = Files.list(classes.resolve("ua/oblik/web/api"))) {
      for (java.nio.file.Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Resource.class")) {
          declared.addAll(
              declaredBy(war.loadClass("ua.oblik.web.api." + name.replace(".class", ""))));
        }
      }
    }
    return declared;
  }

  private static List<String> declaredBy(Class<?> resource) {
    List<String> declared = new ArrayList<>();
    if (!resource.isAnnotationPresent(Path.class)) {
      return declared;
    }
    for (Method method : resource.getMethods()) {
      Path own = method.getAnnotation(Path.class);
      String path =
          resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
      Arrays.stream(method.getAnnotations())
          .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
          .filter(found -> found != null)
          .forEach(
              found ->
                  declared.add(found.value() + " " + ApiDocument.BASE + path.replace("//", "/")));
    }
    return declared;
  }
}
