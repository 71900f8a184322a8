package ua.oblik.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** Letters by the mail server that the application server knows. */
@ApplicationScoped
class MailChannel implements NoticeChannel {

  @Resource(lookup = "mail/oblik")
  private Session mail;

  @Inject private LetterWriter writer;

  @Override
  public Way way() {
    return Way.MAIL;
  }

  @Override
  public void handOver(OutboxMessage message) throws UndeliveredException {
    try {
      Transport.send(writer.write(message, mail));
    } catch (MessagingException e) {
      throw new UndeliveredException(Refusal.of(e), e);
    }
  }
}
