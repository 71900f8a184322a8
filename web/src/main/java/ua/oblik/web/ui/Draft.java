package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person had typed when the session ended or the page had grown too old to be sent. It waits
 * in the browser's next session and is shown once more on the same page; nothing is sent by itself.
 * Secrets and the machinery of forms are left out.
 */
public final class Draft implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String KEPT = "ua.oblik.draft";
  private static final int MOST_FIELDS = 20;
  private static final int LONGEST_VALUE = 200;

  private final String page;
  private final LinkedHashMap<String, String> fields;

  private Draft(String page, Map<String, String> fields) {
    this.page = page;
    this.fields = new LinkedHashMap<>(fields);
  }

  /** Keeps what a form that cannot be taken now brought along. */
  public static void keep(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return;
    }
    Map<String, String> typed = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (typed.size() < MOST_FIELDS && isTyped(name, values)) {
                typed.put(name, values[0]);
              }
            });
    if (!typed.isEmpty()) {
      request.getSession().setAttribute(KEPT, new Draft(Address.path(request), typed));
    }
  }

  /** What was typed on the page of this request, once. */
  public static Map<String, String> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Optional<Draft> kept =
        Optional.ofNullable(session)
            .map(found -> (Draft) found.getAttribute(KEPT))
            .filter(draft -> draft.page.equals(Address.path(request)));
    kept.ifPresent(draft -> session.removeAttribute(KEPT));
    return kept.<Map<String, String>>map(draft -> draft.fields).orElse(Map.of());
  }

  private static boolean isTyped(String name, String[] values) {
    boolean machinery = name.startsWith("jakarta.faces.") || name.startsWith("primefaces.");
    boolean secret = name.toLowerCase(Locale.ROOT).contains("password");
    return !machinery
        && !secret
        && values.length == 1
        && !values[0].isBlank()
        && values[0].length() <= LONGEST_VALUE;
  }
}
