package ua.oblik.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import ua.oblik.domain.picture.Picture;

/** A photograph as an answer: shown by the browser, or downloaded where most cannot show it. */
public final class PhotoFile {
  private PhotoFile() {}

  /**
   * Sends it.
   *
   * @param name what the file is called, without its ending
   */
  public static void send(HttpServletResponse response, Picture photo, String name)
      throws IOException {
    response.setContentType(photo.format().mediaType());
    if (!photo.format().isShownEverywhere()) {
      String ending = photo.format().name().toLowerCase(Locale.ROOT);
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
    }
    response.getOutputStream().write(photo.content());
  }
}
