package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.RunningOblik;

/** An address typed with a slash at its end leads to the page, and never to another host. */
class AddressesEndWithoutASlashIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest
  @CsvSource({
    "/help/, /help",
    "/help//, /help",
    "/help/?lang=en, /help?lang=en",
    "//example.org/, /example.org",
    "///example.org//, /example.org"
  })
  void leadToThePage(String asked, String answered) throws IOException, InterruptedException {
    HttpResponse<Void> answer = ask(asked);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(answered);
  }

  @Test
  void theShortAddressesStay() throws IOException, InterruptedException {
    assertThat(ask("/").statusCode()).isEqualTo(200);
    assertThat(ask("/portal/").headers().firstValue("Location").orElseThrow())
        .doesNotEndWith("/portal");
  }

  private static HttpResponse<Void> ask(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(OBLIK.address() + address)).build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
