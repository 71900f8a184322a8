package ua.oblik.config.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.oblik.config.demo.DemoLogin;
import ua.oblik.config.home.LauncherException;

/** One browser of a customer: its cookies, and the login form it fills in as a browser would. */
final class WebSession {

  private static final Pattern LOGIN_FORM =
      Pattern.compile("<form id=\"login\".*?</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  private final HttpClient http;
  private final String base;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private WebSession(HttpClient http, String base) {
    this.http = http;
    this.base = base;
  }

  /** Logs a customer in by the login page, view state included. */
  static WebSession logIn(HttpClient http, String base, String email)
      throws IOException, InterruptedException {
    WebSession session = new WebSession(http, base);
    Map<String, String> form = hiddenFields(session.get("/login").body());
    form.put("email", email);
    form.put("password", DemoLogin.PASSWORD);
    form.put("submit", "submit");
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        session.send(
            session
                .to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw LauncherException.failed(email + " cannot log in: " + answer.statusCode());
    }
    return session;
  }

  /** Opens a page. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return answer;
  }

  private static Map<String, String> hiddenFields(String page) {
    Matcher form = LOGIN_FORM.matcher(page);
    if (!form.find()) {
      throw LauncherException.failed("the login page has no form");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.group());
    while (hidden.find()) {
      fields.put(attribute(NAME, hidden.group()), attribute(VALUE, hidden.group()));
    }
    return fields;
  }

  private static String attribute(Pattern attribute, String element) {
    Matcher found = attribute.matcher(element);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
