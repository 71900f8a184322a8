package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedFileInputStream;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;

/**
 * Takes a file out of a request: the body itself, or the part of a form that has a file name. The
 * key of the request is bound to the bytes of the file, not to the form around it, whose boundary
 * is another each time.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class UploadedFileReader implements MessageBodyReader<UploadedFile> {

  @Inject private ApiRequest received;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == UploadedFile.class;
  }

  @Override
  public UploadedFile readFrom(
      Class<UploadedFile> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Path spooled = received.spooled();
    if (!media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      received.hash(hash(spooled));
      return new UploadedFile(received.name(), spooled);
    }
    try (SharedFileInputStream form = new SharedFileInputStream(spooled.toFile())) {
      return file(new MimeMultipart(new FormData(form, media.toString())));
    } catch (MessagingException e) {
      throw new ProblemException(Problems.of(400, "form-malformed"));
    }
  }

  private UploadedFile file(MimeMultipart form) throws MessagingException, IOException {
    for (int i = 0; i < form.getCount(); i++) {
      BodyPart part = form.getBodyPart(i);
      if (part.getFileName() != null) {
        Path content = received.spool();
        try (InputStream bytes = part.getInputStream();
            OutputStream file = Files.newOutputStream(content)) {
          bytes.transferTo(file);
        }
        received.hash(hash(content));
        return new UploadedFile(utf8(part.getFileName()), content);
      }
    }
    throw new ProblemException(Problems.of(400, "file-missing"));
  }

  /** Browsers and curl write names in UTF-8; headers are read as Latin-1. */
  private static String utf8(String name) {
    return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static byte[] hash(Path file) throws IOException {
    try (DigestInputStream bytes =
        new DigestInputStream(Files.newInputStream(file), ApiRequest.sha256())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return bytes.getMessageDigest().digest();
    }
  }

  /** The body as the parser of forms wants it. */
  private record FormData(SharedFileInputStream bytes, String contentType)
      implements jakarta.activation.DataSource {
    @Override
    public InputStream getInputStream() {
      return bytes;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("a form is read only");
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public String getName() {
      return "form";
    }
  }
}
