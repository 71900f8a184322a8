package ua.oblik.usecase;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the response of the request that runs a test: logging in needs it. */
@WebFilter("/*")
public class KeptResponse implements Filter {
  private static final String NAME = KeptResponse.class.getName();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(NAME, response);
    chain.doFilter(request, response);
  }

  static HttpServletResponse of(HttpServletRequest request) {
    return (HttpServletResponse) request.getAttribute(NAME);
  }
}
