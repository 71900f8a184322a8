package ua.oblik.web.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to open pages through the login: a stranger who wants to vote comes back as somebody. */
@WebServlet(
    name = "take-part",
    urlPatterns = {"/portal/poll", "/portal/suggestions"})
public class TakePartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PORTAL = "/portal";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        request.getContextPath() + request.getServletPath().substring(PORTAL.length()));
  }
}
