package ua.oblik.web.ui;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The error page. It stands outside Faces, so that it can be shown whatever Faces is doing. What is
 * forbidden is answered like what does not exist.
 */
@WebServlet(name = "trouble", urlPatterns = "/trouble")
public class TroubleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{8}");

  /** Seconds after which a program may ask again. */
  private static final String AFTER_AN_OUTAGE = "60";

  @Inject private transient Assets assets;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = statusOf(request);
    response.setStatus(status);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", AFTER_AN_OUTAGE);
    }
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked instanceof String path && (path + "/").startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response.getWriter().write(problem(status));
      return;
    }
    response.setContentType("text/html");
    response.getWriter().write(page(request, status));
  }

  /** RFC 9457: without a type of its own the title is that of the status. */
  private static String problem(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", known == null ? "Error" : known.getReasonPhrase())
        .add("status", status)
        .add(
            "detail",
            status == HttpServletResponse.SC_NOT_FOUND
                ? "There is nothing at this address; the API is at /api/v1, described at /openapi."
                : "The server could not take this request.")
        .build()
        .toString();
  }

  private static int statusOf(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (!(status instanceof Integer code)) {
      // Opened by address: after a failed Ajax request, or by somebody curious.
      return request.getParameter("reference") == null
          ? HttpServletResponse.SC_NOT_FOUND
          : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
    return code == HttpServletResponse.SC_FORBIDDEN ? HttpServletResponse.SC_NOT_FOUND : code;
  }

  private String page(HttpServletRequest request, int status) throws IOException {
    Language language = Language.of(request);
    ResourceBundle texts = language.texts();
    String kind = kindOf(status);
    Map<String, String> values =
        Map.of(
            "version", assets.getVersion(),
            "lang", language.getCode(),
            "theme", Theme.of(request).getCode(),
            "product", texts.getString("product"),
            "title", texts.getString("trouble." + kind + ".title"),
            "lead", texts.getString("trouble." + kind + ".lead"),
            "referenceLabel", texts.getString("trouble.reference"),
            "reference", reference(request),
            "home", texts.getString("trouble.home"));
    String html = template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      html = html.replace("${" + value.getKey() + "}", value.getValue());
    }
    return html;
  }

  private static String kindOf(int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> "missing";
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "tooBig";
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "outage";
      default -> status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "failure" : "refused";
    };
  }

  private static String reference(HttpServletRequest request) {
    String given = request.getParameter("reference");
    return given != null && REFERENCE.matcher(given).matches()
        ? given
        : Trouble.referenceOf(request);
  }

  private String template() throws IOException {
    try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/errors/trouble.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
