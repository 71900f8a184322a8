package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.OwnedImports.RowPage;
import ua.oblik.filing.RowOutcome;
import ua.oblik.metering.OwnReadFiles;
import ua.oblik.web.ui.Formats;

/** One file of reads that a customer sent: how far it is, and what became of each row. */
@Named
@RequestScoped
public class ReadFileBacking {
  private static final int PAGE = 100;
  private static final List<RowOutcome> OUTCOMES =
      List.of(
          RowOutcome.REJECTED, RowOutcome.QUESTIONABLE, RowOutcome.ACCEPTED, RowOutcome.DUPLICATE);

  @Inject private PortalAccount account;
  @Inject private OwnReadFiles files;
  @Inject private FacesContext faces;

  private UUID id;
  private Optional<RowOutcome> outcome;
  private long after;
  private ImportView view;
  private List<ImportRow> rows;

  /** What is shown is known before a poll looks at it. */
  @PostConstruct
  void begin() {
    Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
    id = key(asked.get("id"));
    outcome =
        Arrays.stream(RowOutcome.values())
            .filter(each -> each.name().equals(asked.get("outcome")))
            .findFirst();
    String from = asked.get("after");
    after = from != null && from.matches("[0-9]{1,9}") ? Long.parseLong(from) : 0;
  }

  /**
   * Finds the file as it stands now.
   *
   * @throws NotFoundException if the account has none of that id
   */
  public void load() {
    view = files.get(account.getNumber(), id);
  }

  public ImportView getView() {
    if (view == null) {
      load();
    }
    return view;
  }

  /** Why the file as a whole was not read, in words. */
  public String getRefusal() {
    return Formats.refusal(getView().reason(), getView().about().toArray());
  }

  /** A page of rows, and one more if there are more. */
  private List<ImportRow> found() {
    if (rows == null) {
      rows = files.rows(account.getNumber(), id, outcome, new RowPage(after, PAGE + 1));
    }
    return rows;
  }

  public List<ImportRow> getRows() {
    return found().subList(0, Math.min(PAGE, found().size()));
  }

  /** Whether there are more. */
  public boolean isMore() {
    return found().size() > PAGE;
  }

  /** After which row the next page begins. */
  public long getNext() {
    return found().get(PAGE - 1).rowNo();
  }

  /** Why a row was not simply taken, and what to do. */
  public String reason(ImportRow row) {
    return ReadFileWords.reason(row);
  }

  /** Which outcomes there are, what needs work first. */
  public List<RowOutcome> getOutcomes() {
    return OUTCOMES;
  }

  /** The outcome that is shown, or empty. */
  public String getOutcome() {
    return outcome.map(Enum::name).orElse("");
  }

  public UUID getId() {
    return id;
  }

  static UUID key(String text) {
    if (text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new NotFoundException("import-not-found");
    }
    return UUID.fromString(text);
  }
}
