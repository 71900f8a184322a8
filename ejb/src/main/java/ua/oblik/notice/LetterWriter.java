package ua.oblik.notice;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;

/** Turns a row of the outbox into a letter: text, HTML, and the file that belongs to its kind. */
@ApplicationScoped
class LetterWriter {
  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;
  @Inject private PublicAddress site;

  @Inject @Any private Instance<AttachmentSource> sources;
  @Inject @Any private Instance<RefusalTokens> refusals;

  private volatile Prepared prepared;

  MimeMessage write(OutboxMessage row, Session session) throws MessagingException {
    Letterhead head = head();
    Optional<String> refusal = refusalLink(row);
    Mail mail =
        templates(head)
            .render(
                row.kind(),
                Locale.forLanguageTag(row.language()),
                NoticeModel.read(row.model()),
                refusal);
    MimeMessage letter = new FixedIdMessage(session, row.messageId());
    letter.setFrom(sender(session, head.supplier()));
    letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(row.recipient(), true));
    letter.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    letter.setSentDate(Date.from(clock.now()));
    // Answering machines keep quiet (RFC 3834).
    letter.setHeader("Auto-Submitted", "auto-generated");
    if (refusal.isPresent()) {
      // Mail programs show a button of their own (RFC 2369) and press it for the reader (RFC 8058).
      letter.setHeader("List-Unsubscribe", "<" + refusal.get() + ">");
      letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    letter.setContent(body(mail, attachment(row)));
    letter.saveChanges();
    return letter;
  }

  private Optional<String> refusalLink(OutboxMessage row) {
    return refusals.stream()
        .flatMap(tokens -> tokens.of(row.kind(), row.recipient()).stream())
        .findFirst()
        .map(token -> site.of("/unsubscribe?letter=" + token));
  }

  private Letterhead head() {
    LocalDate today = clock.today();
    return new Letterhead(
        parameters.text("supplier.name", today),
        parameters.text("supplier.phone", today),
        site.site());
  }

  /** Templates are costly to prepare and the head hardly ever changes. */
  private MailTemplates templates(Letterhead head) {
    Prepared current = prepared;
    if (current == null || !current.head().equals(head)) {
      current = new Prepared(head, new MailTemplates(head));
      prepared = current;
    }
    return current.templates();
  }

  private static InternetAddress sender(Session session, String supplier)
      throws MessagingException {
    InternetAddress from = InternetAddress.getLocalAddress(session);
    try {
      return new InternetAddress(from.getAddress(), supplier, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  private Optional<Attachment> attachment(OutboxMessage row) {
    if (row.billNo() == null) {
      return Optional.empty();
    }
    return sources.stream()
        .filter(source -> source.kind() == row.kind())
        .findFirst()
        .map(source -> source.of(row.billNo()));
  }

  private static MimeMultipart body(Mail mail, Optional<Attachment> attachment)
      throws MessagingException {
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(text(mail.text(), "plain"));
    alternatives.addBodyPart(text(mail.html(), "html"));
    if (attachment.isEmpty()) {
      return alternatives;
    }
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives);
    return new MimeMultipart("mixed", words, file(attachment.get()));
  }

  private static MimeBodyPart text(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static MimeBodyPart file(Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
    part.setFileName(attachment.fileName());
    part.setDisposition(MimeBodyPart.ATTACHMENT);
    return part;
  }

  private record Prepared(Letterhead head, MailTemplates templates) {}

  /** Keeps the Message-ID that the row has had since it was written. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
