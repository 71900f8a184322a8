package ua.oblik.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import ua.oblik.domain.wording.PlainText;

/**
 * What pages read of addresses and forms can be kept. No browser sends U+0000 or half of a
 * surrogate pair, so whoever does is answered as for any other sign that is out of place.
 */
public class TextFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new StorableText(request), response);
  }

  /** Reads a parameter only when it is asked for: before, its body belongs to nobody. */
  private static final class StorableText extends HttpServletRequestWrapper {

    StorableText(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : PlainText.storable(value);
    }

    @Override
    public String[] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : storable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> parameters = new LinkedHashMap<>();
      super.getParameterMap()
          .forEach((name, values) -> parameters.put(PlainText.storable(name), storable(values)));
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }

    private static String[] storable(String[] values) {
      return Arrays.stream(values).map(PlainText::storable).toArray(String[]::new);
    }
  }
}
