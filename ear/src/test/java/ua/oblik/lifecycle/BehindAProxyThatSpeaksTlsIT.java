package ua.oblik.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.RunningOblik;

/** The proxy tells that its visitor came by TLS: then everything stays there. */
class BehindAProxyThatSpeaksTlsIT {
  private static final String HSTS = "Strict-Transport-Security";

  private final RunningOblik oblik = RunningOblik.get();

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "/office, /login",
    "/portal/bills, /login",
    "/?lang=en, /",
  })
  void redirectsStayOnHttps(String asked, String answered) throws Exception {
    URI location = URI.create(header(ask(asked, "https"), "Location").orElseThrow());

    assertThat(oblik.server().baseUrl()).startsWith("http://");
    assertThat(location.getScheme()).isEqualTo("https");
    assertThat(location.getPath()).isEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({"/login", "/portal/bills"})
  void theSessionIsForHttpsOnly(String page) throws Exception {
    assertThat(header(ask(page, "https"), "Set-Cookie").orElseThrow())
        .startsWith("OBLIK=")
        .contains("Secure");
  }

  @Test
  void browsersAreToldToStay() throws Exception {
    assertThat(header(ask("/login", "https"), HSTS)).isPresent();
    assertThat(header(ask("/portal/bills", "https"), HSTS)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"http", "ftp"})
  void anotherSchemeMakesNothingSecure(String scheme) throws Exception {
    HttpResponse<Void> answer = ask("/login", scheme);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, HSTS)).isEmpty();
    assertThat(header(answer, "Set-Cookie").orElseThrow()).doesNotContain("Secure");
  }

  private HttpResponse<Void> ask(String page, String scheme)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(oblik.address() + page))
                .header("X-Forwarded-Proto", scheme)
                .build(),
            BodyHandlers.discarding());
  }

  private static Optional<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name);
  }
}
