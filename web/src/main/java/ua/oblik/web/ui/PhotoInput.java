package ua.oblik.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.domain.picture.Picture;

/** The photograph that came with a form. */
@Named
@RequestScoped
public class PhotoInput {
  @Inject private Messages messages;

  private Part part;

  /** The photograph; if it cannot be taken, the field is told why. */
  public Optional<Picture> picture(String field) {
    byte[] file = content();
    Optional<Picture.Problem> problem = Picture.problem(file);
    problem.ifPresent(odd -> messages.error(field, "problem." + codeOf(odd)));
    return problem.isPresent() ? Optional.empty() : Optional.of(Picture.of(file));
  }

  private static String codeOf(Picture.Problem problem) {
    return "photo-" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One byte more than is taken tells that a file is too large. */
  private byte[] content() {
    if (part == null) {
      return new byte[0];
    }
    try (InputStream file = part.getInputStream()) {
      return file.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }
}
