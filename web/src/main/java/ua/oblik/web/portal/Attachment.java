package ua.oblik.web.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A whole file that a browser saves instead of showing it. */
final class Attachment {
  private Attachment() {}

  /** Answers with a file of this media type and name. */
  static void send(HttpServletResponse response, String type, String name, byte[] file)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
