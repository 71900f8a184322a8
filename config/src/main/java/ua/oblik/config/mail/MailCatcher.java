package ua.oblik.config.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import ua.oblik.config.home.LauncherException;

/**
 * An SMTP server on the loopback address that writes every mail into a folder, and pages that show
 * them.
 */
public final class MailCatcher implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final GreenMail smtp;
  private final HttpServer pages;

  private MailCatcher(GreenMail smtp, HttpServer pages) {
    this.smtp = smtp;
    this.pages = pages;
  }

  /** Starts both servers; mails of earlier days are still there. */
  public static MailCatcher start(Path folder, int smtpPort, int pagesPort) {
    CaughtMails mails = new CaughtMails(folder);
    GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    UserManager users = smtp.getUserManager();
    try {
      GreenMailUser everybody = users.createUser("caught", "caught", "caught");
      users.setMessageDeliveryHandler(
          (mail, recipient) -> {
            keep(mails, mail, recipient);
            forget(users, everybody);
            return everybody;
          });
      HttpServer pages =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagesPort), 0);
      pages.createContext("/", new MailboxPages(mails));
      smtp.start();
      pages.start();
      return new MailCatcher(smtp, pages);
    } catch (IOException | UserException failed) {
      throw LauncherException.failed(
          "The mail catcher cannot start: " + failed.getMessage(), failed);
    }
  }

  /** The file is written before the sender hears that the mail was taken. */
  private static void keep(CaughtMails mails, MovingMessage mail, MailAddress recipient)
      throws MessagingException {
    try {
      mails.keep(mail.getMessage(), recipient.getEmail());
    } catch (IOException notKept) {
      throw new UncheckedIOException(notKept);
    }
  }

  /** The library keeps a copy in memory, which grows with every bill run if nobody empties it. */
  private static void forget(UserManager users, GreenMailUser everybody) {
    try {
      users.getImapHostManager().getInbox(everybody).deleteAllMessages();
    } catch (FolderException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    pages.stop(0);
    smtp.stop();
  }
}
