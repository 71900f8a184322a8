package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a form is about: an account, a meter, a pass. Its page has it in the address, a post of the
 * form in hidden fields; who is sent back to the page needs it in the address again.
 */
public final class FormSubject {
  private static final List<String> NAMES =
      List.of(
          "account", "point", "pass", "letter", "kind", "entry", "no", "user", "id", "token", "tab",
          "deed");
  private static final Pattern VALUE = Pattern.compile("[\\w.-]{1,100}");

  private FormSubject() {}

  /** As the query of an address; empty if the request names nothing. */
  public static Optional<String> query(HttpServletRequest request) {
    String named =
        NAMES.stream()
            .filter(name -> request.getParameter(name) != null)
            .filter(name -> VALUE.matcher(request.getParameter(name)).matches())
            .map(name -> name + "=" + request.getParameter(name))
            .collect(Collectors.joining("&"));
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  /** The page of a form as it can be asked for again: about what the form was about. */
  static String page(HttpServletRequest request) {
    String here = Address.here(request);
    return query(request)
        .filter(subject -> !here.contains("?"))
        .map(subject -> here + "?" + subject)
        .orElse(here);
  }
}
