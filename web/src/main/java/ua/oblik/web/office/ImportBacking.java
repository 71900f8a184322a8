package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.RowOutcome;
import ua.oblik.web.ui.Formats;

/** One import: how far it is, and what became of the rows. */
@Named("officeImportBacking")
@RequestScoped
public class ImportBacking {
  @Inject private FileImports imports;
  @Inject private FacesContext faces;

  private String id;
  private ImportView view;

  /** A poll executes nothing but itself, so it skips the page's parameters. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the import as it stands now.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    view = imports.get(uuid(id));
  }

  public ImportView getView() {
    if (view == null) {
      load();
    }
    return view;
  }

  /** The page that lists files of its kind. */
  public String getListPage() {
    return switch (getView().kind()) {
      case PAYMENTS -> "imports";
      case READS -> "read-imports";
      case HOURS -> "hour-imports";
    };
  }

  public boolean isMoving() {
    return getView().state().isMoving();
  }

  /** Why the file as a whole was not read, in words. */
  public String getRefusal() {
    return Formats.refusal(getView().reason(), getView().about().toArray());
  }

  /** Why a row was not simply accepted, in words. */
  public String reason(ImportRow row) {
    return words(row);
  }

  /** The same for a file. */
  static String words(ImportRow row) {
    return row.reason().isEmpty() ? "" : Formats.text("ImportReason." + row.reason());
  }

  /** The payments a row came to, or may have come to; none of a file of other things. */
  public List<String> payments(ImportRow row) {
    return getView().kind() == ImportKind.PAYMENTS && !row.reference().isEmpty()
        ? List.of(row.reference().split(" ", -1))
        : List.of();
  }

  public RowOutcome[] getOutcomes() {
    return RowOutcome.values();
  }

  /**
   * The id of an import as an address has it.
   *
   * @throws NotFoundException if it is none
   */
  static UUID uuid(String id) {
    return RowIds.key(id, "import-not-found");
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
