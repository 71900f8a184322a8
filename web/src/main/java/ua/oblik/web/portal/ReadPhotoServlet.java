package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.web.ui.PhotoFile;

/** The photograph kept with reads, for the customer and for staff. */
@WebServlet(
    name = "read-photo",
    urlPatterns = {"/portal/read-photo", "/office/read-photo"})
public class ReadPhotoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject private transient ReadPhotos photos;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String read = request.getParameter("read");
    if (read == null
        || !read.matches(KEY)
        || !(AccountNumber.parse(request.getParameter("account"))
            instanceof AccountNumber.Understood account)) {
      throw new NotFoundException("read-photo-not-found");
    }
    String earlier = request.getParameter("earlier");
    UUID submission = UUID.fromString(read);
    Picture photo =
        earlier == null || !earlier.matches("[1-9][0-9]{0,17}")
            ? photos.get(account.number(), submission)
            : photos.earlier(account.number(), submission, Long.parseLong(earlier));
    PhotoFile.send(response, photo, "meter");
  }
}
