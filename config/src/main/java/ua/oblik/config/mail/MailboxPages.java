package ua.oblik.config.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows caught mails: {@code /} lists them, {@code /NAME.eml} is the mail as it came, {@code
 * /NAME.eml/N} its N-th part as the type it says it has.
 */
final class MailboxPages implements HttpHandler {

  private static final int MOST = 500;

  private final CaughtMails mails;

  MailboxPages(CaughtMails mails) {
    this.mails = mails;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String[] steps = path.substring(1).split("/", 2);
      if (path.equals("/")) {
        answer(exchange, 200, "text/html; charset=utf-8", list().getBytes(StandardCharsets.UTF_8));
        return;
      }
      Optional<Path> mail = mails.named(steps[0]);
      if (mail.isEmpty()) {
        notFound(exchange);
      } else if (steps.length == 1) {
        answer(exchange, 200, "text/plain; charset=utf-8", Files.readAllBytes(mail.get()));
      } else {
        answerPart(exchange, mail.get(), steps[1]);
      }
    } catch (MessagingException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private String list() throws IOException, MessagingException {
    StringBuilder rows = new StringBuilder();
    for (Path file : mails.latest(MOST)) {
      MimeMessage mail = CaughtMails.read(file);
      String name = file.getFileName().toString();
      rows.append("<tr><td>").append(html(String.valueOf(mail.getSentDate())));
      rows.append("<td>").append(html(mail.getHeader(CaughtMails.RECIPIENT, ",")));
      rows.append("<td><a href=\"/%s\">%s</a><td>".formatted(name, html(mail.getSubject())));
      List<Part> parts = partsOf(mail);
      for (int number = 0; number < parts.size(); number++) {
        rows.append(
            "<a href=\"/%s/%d\">%s</a> ".formatted(name, number, html(label(parts.get(number)))));
      }
    }
    return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mails</title>
        <style>body{font:16px sans-serif;margin:2rem}td,th{padding:.3rem 1rem;text-align:left}</style>
        <h1>Caught mails</h1><table><tr><th>Sent<th>To<th>Subject<th>Parts%s</table></html>
        """
        .formatted(rows);
  }

  private static void answerPart(HttpExchange exchange, Path mail, String number)
      throws IOException, MessagingException {
    List<Part> parts = partsOf(CaughtMails.read(mail));
    int index = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    if (index >= parts.size()) {
      notFound(exchange);
      return;
    }
    try (InputStream content = parts.get(index).getInputStream()) {
      answer(exchange, 200, parts.get(index).getContentType(), content.readAllBytes());
    }
  }

  private static List<Part> partsOf(Part part) throws IOException, MessagingException {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    List<Part> parts = new ArrayList<>();
    Multipart all = (Multipart) part.getContent();
    for (int index = 0; index < all.getCount(); index++) {
      parts.addAll(partsOf(all.getBodyPart(index)));
    }
    return parts;
  }

  private static String label(Part part) throws MessagingException {
    String type = part.getContentType();
    int parameters = type.indexOf(';');
    String bare = parameters < 0 ? type : type.substring(0, parameters);
    return part.getFileName() == null ? bare : part.getFileName();
  }

  private static String html(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }

  private static void notFound(HttpExchange exchange) throws IOException {
    answer(exchange, 404, "text/plain", "No such mail".getBytes(StandardCharsets.UTF_8));
  }

  /** A mail may hold any markup; it may look like itself but do nothing. */
  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type.replaceAll("\\s+", " "));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
