package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.NotFoundException;
import ua.oblik.filing.ImportView;
import ua.oblik.metering.OwnReadFiles;
import ua.oblik.metering.ReadImports;
import ua.oblik.metering.ReadSheet;
import ua.oblik.web.ui.Messages;

/** Reads of all points of an account in one file: the template, the sending, what was sent. */
@Named
@RequestScoped
public class ReadFilesBacking {
  private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int PATIENCE_SECONDS = 10;

  @Inject private PortalAccount account;
  @Inject private OwnReadFiles files;
  @Inject private ReadImports imports;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String key;
  private Part file;
  private List<ReadSheet> points;

  /** A form that is sent twice brings its file once. */
  @PostConstruct
  void begin() {
    String sent = faces.getExternalContext().getRequestParameterMap().get("key");
    key = sent != null && sent.matches(KEY) ? sent : UUID.randomUUID().toString();
  }

  /**
   * Keeps the file and shows what becomes of it; a short one is done by then.
   *
   * @throws NotFoundException if the account is not the caller's to act for
   */
  public String bring() {
    if (file == null || file.getSize() == 0) {
      messages.error("file", "office_imports.file.missing");
      return null;
    }
    if (file.getSize() > OwnReadFiles.MOST_BYTES) {
      messages.error("file", "portal_read_files.tooBig");
      return null;
    }
    UUID id =
        files.bring(
            account.getNumber(),
            UUID.fromString(key),
            file.getSubmittedFileName(),
            file::getInputStream);
    await(id);
    return "/portal/read-file?faces-redirect=true&account=" + account.getNumber() + "&id=" + id;
  }

  private void await(UUID id) {
    try {
      imports.run(id).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillAtWork) {
      // the page of the file tells how it goes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("import " + id, e.getCause());
    }
  }

  /** The points whose reads belong in the file; none of a household. */
  public List<ReadSheet> getPoints() {
    if (points == null) {
      points = account.isPresent() ? files.points(account.getNumber()) : List.of();
    }
    return points;
  }

  /** Whether the caller may send, and not only see. */
  public boolean isMayBring() {
    return account.isPresent() && files.mayBring(account.getNumber());
  }

  /** Whether the page has something to offer for the account. */
  public boolean isOffered() {
    return account.isPresent() && files.offered(account.getNumber());
  }

  public List<ImportView> getLatest() {
    return files.latest(account.getNumber());
  }

  public String getKey() {
    return key;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
