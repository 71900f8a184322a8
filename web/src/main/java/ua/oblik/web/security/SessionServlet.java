package ua.oblik.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How many seconds the logged-in session of this browser has from now on; 0 where there is none.
 * Asking counts as being here: a page that warns of the end keeps the session by it, and a page
 * that is about to send a form learns that the server can be reached.
 */
@WebServlet(name = "session", urlPatterns = "/session")
public class SessionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean known = request.getUserPrincipal() != null && request.getSession(false) != null;
    response.setContentType("text/plain");
    response.getWriter().print(known ? request.getSession(false).getMaxInactiveInterval() : 0);
  }
}
