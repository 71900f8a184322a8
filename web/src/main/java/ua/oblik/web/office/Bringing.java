package ua.oblik.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.filing.BroughtFile;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.web.ui.Messages;

/** A page where a file is brought. */
abstract class Bringing {
  @Inject private FileImports imports;
  @Inject private Messages messages;

  private Part file;

  /** What the file brings. */
  abstract ImportKind kind();

  /** Begins the work. */
  abstract void begin(UUID id);

  /** How the file is written, where somebody has to say; empty if it tells by itself. */
  Optional<String> layout() {
    return Optional.empty();
  }

  /** Keeps the file, begins the work and shows how it goes. */
  public String bring() {
    if (file == null || file.getSize() == 0) {
      messages.error("file", "office_imports.file.missing");
      return null;
    }
    UUID id =
        imports.receive(
            new BroughtFile(kind(), file.getSubmittedFileName(), layout()), file::getInputStream);
    begin(id);
    return "/office/import?faces-redirect=true&id=" + id;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
