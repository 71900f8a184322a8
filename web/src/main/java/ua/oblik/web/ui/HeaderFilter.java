package ua.oblik.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Security headers for every answer, and the last net for what a page throws: it is logged once
 * with the reference the person sees, and answered with the error page.
 */
public class HeaderFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String CSP = "Content-Security-Policy";
  private static final String FORM_TARGET = HeaderFilter.class.getName() + ".formTarget";
  private static final String FORMS_TO_US = "form-action 'self'";

  /** For what is not a Faces page. A Faces page replaces it with one that carries its nonce. */
  private static final String STATIC_POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse wrapped = new OnePolicy(request, response);
    addHeaders(request, wrapped);
    try {
      chain.doFilter(request, wrapped);
    } catch (ServletException | RuntimeException e) {
      int status = Trouble.statusOf(e);
      if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        Trouble.log(request, e);
      }
      if (!response.isCommitted()) {
        response.sendError(status);
      }
    }
  }

  /**
   * Lets forms of the page that answers this request, and of no other, be sent to one more place.
   *
   * @param origin scheme and host
   */
  public static void allowFormsTo(HttpServletRequest request, String origin) {
    request.setAttribute(FORM_TARGET, origin);
  }

  private static void addHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(CSP, STATIC_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** PrimeFaces adds its policy; two policies would both apply, and the stricter would win. */
  private static final class OnePolicy extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    OnePolicy(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equals(CSP)) {
        Object target = request.getAttribute(FORM_TARGET);
        super.setHeader(
            name, target == null ? value : value.replace(FORMS_TO_US, FORMS_TO_US + " " + target));
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
