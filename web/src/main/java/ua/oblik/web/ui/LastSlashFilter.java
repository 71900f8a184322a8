package ua.oblik.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Who asks for {@code /help/} is sent to {@code /help}: pages have no slash at the end. The root,
 * the short addresses of cabinet and back office, and the API stay as they are.
 */
public class LastSlashFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> DOORS = Set.of("/", "/portal/", "/office/");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String asked = request.getRequestURI();
    String within = asked.substring(request.getContextPath().length());
    if (READING.contains(request.getMethod())
        && within.endsWith("/")
        && !DOORS.contains(within)
        && !within.startsWith("/api/")) {
      response.setHeader("Location", Address.withoutLastSlash(request));
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    } else {
      chain.doFilter(request, response);
    }
  }
}
