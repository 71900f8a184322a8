package ua.oblik.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.document.TableFile;
import ua.oblik.identity.NoticeChoices;
import ua.oblik.identity.PageSessions;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.RequestLine;
import ua.oblik.request.RequestView;
import ua.oblik.web.ui.Language;
import ua.oblik.web.ui.RequestFacts;

/**
 * All that is kept about a login and the accounts it sees, as one archive: tables, bills as PDF,
 * photographs.
 */
@WebServlet(name = "my-data", urlPatterns = "/portal/my-data")
public class MyDataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  @Inject private transient Profiles profiles;
  @Inject private transient PageSessions sessions;
  @Inject private transient MyAccounts accounts;
  @Inject private transient AccountFiles files;
  @Inject private transient AccountPapers papers;
  @Inject private transient CustomerRequests requests;
  @Inject private transient PaymentTable payments;
  @Inject private transient OpinionFiles opinions;
  @Inject private transient NoticeChoices letters;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResourceBundle texts = Language.of(request).texts();
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"oblik-my-data.zip\"");
    try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
      put(zip, "profile.csv", profile(texts));
      put(zip, "letters.csv", letters(texts));
      put(zip, "sessions.csv", sessions(texts));
      for (Map.Entry<String, TableFile> file : opinions.of(texts).entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
      put(zip, "accounts.csv", accounts(texts));
      for (LinkedAccount linked : accounts.list()) {
        String folder = linked.number() + "/";
        for (Map.Entry<String, TableFile> file : files.of(linked.number(), texts).entrySet()) {
          put(zip, folder + file.getKey(), file.getValue());
        }
        put(zip, folder + "payments.csv", payments.of(linked.number(), texts));
        put(zip, folder + "requests.csv", requests(linked, texts));
        papers.each(linked.number(), (name, content) -> put(zip, folder + name, content));
      }
    }
  }

  private TableFile profile(ResourceBundle texts) {
    ProfileView mine = profiles.mine();
    return new TableFile(
        texts.getString("portal_profile.title"),
        List.of(
            texts.getString("label.email"),
            texts.getString("label.displayName"),
            texts.getString("menu.language"),
            texts.getString("menu.theme")),
        List.of(
            List.of(
                mine.email(),
                mine.displayName(),
                mine.language(),
                texts.getString("theme." + mine.theme().name().toLowerCase(Locale.ROOT)))));
  }

  private TableFile letters(ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_profile.wanted"),
        List.of(texts.getString("portal_profile.wanted")),
        letters.wanted().stream()
            .map(kind -> List.<Object>of(texts.getString("NoticeKind." + kind)))
            .toList());
  }

  private TableFile sessions(ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_security.title"),
        List.of(
            texts.getString("portal_security.column.device"),
            texts.getString("portal_security.column.seenAt")),
        sessions.mine().stream()
            .map(session -> List.<Object>of(session.device(), local(session.seenAt())))
            .toList());
  }

  private TableFile accounts(ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_accounts.title"),
        List.of(
            texts.getString("label.account"),
            texts.getString("portal_account.ownName"),
            texts.getString("label.column.role"),
            texts.getString("label.column.customer")),
        accounts.list().stream()
            .map(
                linked ->
                    List.<Object>of(
                        linked.number().value(),
                        linked.ownName() == null ? "" : linked.ownName(),
                        texts.getString("AccountRole." + linked.role()),
                        linked.customerName()))
            .toList());
  }

  private TableFile requests(LinkedAccount linked, ResourceBundle texts) {
    return new TableFile(
        texts.getString("portal_requests.title"),
        List.of(
            texts.getString("label.column.request"),
            texts.getString("label.column.requestKind"),
            texts.getString("label.column.state"),
            texts.getString("label.column.sentOn"),
            texts.getString("request.text"),
            texts.getString("portal_my_request.answer")),
        requests.of(linked.number()).stream().map(line -> row(line, texts)).toList());
  }

  private List<Object> row(RequestLine line, ResourceBundle texts) {
    RequestView whole = requests.get(line.number());
    return List.of(
        line.number().toString(),
        texts.getString("RequestKind." + line.kind()),
        texts.getString("RequestState." + line.state()),
        line.sentOn(),
        RequestFacts.of(whole.details(), texts).stream()
            .map(fact -> fact.label() + ": " + fact.value())
            .collect(Collectors.joining("; ")),
        whole.answer().orElse(""));
  }

  private static String local(Instant moment) {
    return LocalDateTime.ofInstant(moment, BusinessClock.ZONE).format(MOMENT);
  }

  private static void put(ZipOutputStream zip, String name, TableFile table) throws IOException {
    put(zip, name, table.as(TableFile.Format.CSV));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
