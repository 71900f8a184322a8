package ua.oblik.web.ui;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Folders of the application that have no address: what pages need of them they get by its
 * versioned address. The server would tell that they exist, and send their visitor round and round
 * between the address with a slash and the one without.
 */
@WebServlet(
    name = "closed-folder",
    urlPatterns = {"/resources/*", "/WEB-INF/*", "/META-INF/*"})
public class ClosedFolderServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
