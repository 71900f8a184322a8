package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ua.oblik.domain.picture.Picture;
import ua.oblik.request.CustomerRequests;
import ua.oblik.web.ui.PhotoFile;
import ua.oblik.web.ui.RequestNumbers;

/** The photograph that came with a request, for who may see its account. */
@WebServlet(
    name = "request-photo",
    urlPatterns = {"/portal/request-photo", "/office/request-photo"})
public class RequestPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CustomerRequests requests;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Picture photo = requests.photo(RequestNumbers.parse(request.getParameter("no")));
    PhotoFile.send(response, photo, "request");
  }
}
