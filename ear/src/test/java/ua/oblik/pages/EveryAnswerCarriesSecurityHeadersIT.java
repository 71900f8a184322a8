package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.RunningOblik;

/** Redirects and refusals too, whoever gives them: a page, a filter, the login, the server. */
class EveryAnswerCarriesSecurityHeadersIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/help/, 301",
    "/?lang=en, 302",
    "/office, 302",
    "/office/, 302",
    "/office/home, 302",
    "/portal, 302",
    "/portal/bills?account=1, 302",
    "/nothing-there, 404",
    "/api/v1/me, 401",
    "/api/v1/nothing-there, 404"
  })
  void whateverItIs(String address, int status) throws IOException, InterruptedException {
    HttpResponse<Void> answer = ask(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/resources",
        "/resources/oblik",
        "/resources/oblik/oblik.css",
        "/WEB-INF",
        "/WEB-INF/tags",
        "/META-INF"
      })
  void foldersOfTheApplicationHaveNoAddress(String folder)
      throws IOException, InterruptedException {
    assertThat(ask(folder).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<Void> ask(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(OBLIK.address() + address)).build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
