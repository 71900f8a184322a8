package ua.oblik.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ua.oblik.NotFoundException;
import ua.oblik.account.LinkRequestDesk;
import ua.oblik.domain.picture.Picture;
import ua.oblik.web.ui.PhotoFile;

/** The photograph that came with a request to link an account, for staff. */
@WebServlet(name = "link-request-photo", urlPatterns = "/office/link-request-photo")
public class LinkRequestPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient LinkRequestDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("link-request-not-found");
    }
    Picture photo = desk.photo(Long.parseLong(id));
    PhotoFile.send(response, photo, "request");
  }
}
