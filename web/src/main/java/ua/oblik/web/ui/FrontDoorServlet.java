package ua.oblik.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The short addresses of the cabinet and of the back office lead to their first pages. Without
 * their slash they would be folders to the server, whose own redirect passes by all filters.
 */
@WebServlet(
    name = "front-door",
    urlPatterns = {"/portal", "/portal/", "/office", "/office/"})
public class FrontDoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        request.getContextPath() + request.getServletPath().replaceFirst("/?$", "/home"));
  }
}
