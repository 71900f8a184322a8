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
  private static final String FORM_TARGET = HeaderFilter.class.getName() + ".formTarget";
  private static final String FORMS_TO_US = "form-action 'self'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse wrapped = new OnePolicy(request, response);
    SecurityHeaders.set(request, wrapped);
    Unanswered.settle(request, response);
    try {
      chain.doFilter(request, wrapped);
    } catch (ServletException | RuntimeException e) {
      int status = Trouble.statusOf(request, e);
      if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        Trouble.log(request, e);
      }
      if (!response.isCommitted()) {
        if (status != HttpServletResponse.SC_NOT_FOUND) {
          Unanswered.leave(request, response);
        }
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

  /** PrimeFaces adds its policy; two policies would both apply, and the stricter would win. */
  private static final class OnePolicy extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    OnePolicy(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
      if (name.equals(SecurityHeaders.CSP)) {
        Object target = request.getAttribute(FORM_TARGET);
        super.setHeader(
            name, target == null ? value : value.replace(FORMS_TO_US, FORMS_TO_US + " " + target));
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
