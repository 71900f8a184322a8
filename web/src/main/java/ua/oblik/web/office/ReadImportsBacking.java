package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.UUID;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportView;
import ua.oblik.metering.ReadImports;
import ua.oblik.web.ui.Messages;

/** Files of register reads: bring one, and those that came before. */
@Named("officeReadImportsBacking")
@RequestScoped
public class ReadImportsBacking {
  @Inject private FileImports imports;
  @Inject private ReadImports reads;
  @Inject private Messages messages;

  private Part file;

  /** Keeps the file, begins the work and shows how it goes. */
  public String bring() {
    if (file == null || file.getSize() == 0) {
      messages.error("file", "office_imports.file.missing");
      return null;
    }
    UUID id = imports.receive(ImportKind.READS, file.getSubmittedFileName(), file::getInputStream);
    reads.begin(id);
    return "/office/import?faces-redirect=true&id=" + id;
  }

  public List<ImportView> getImports() {
    return imports.latest(ImportKind.READS);
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
