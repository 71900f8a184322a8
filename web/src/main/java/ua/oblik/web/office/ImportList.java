package ua.oblik.web.office;

import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Files of one kind that were brought. */
abstract class ImportList implements ListSource<ImportView> {
  @Inject private FileImports imports;
  @Inject private ActorWords actors;

  /** What the files bring. */
  abstract ImportKind kind();

  @Override
  public List<ImportView> rows(ListQuery query) {
    return imports.find(kind(), query);
  }

  @Override
  public long count(ListQuery query) {
    return imports.count(kind(), query);
  }

  @Override
  public List<ListColumn<ImportView>> columns() {
    return List.of(
        new ListColumn<>("file", ImportView::fileName),
        new ListColumn<>("receivedAt", ImportView::receivedAt),
        new ListColumn<>("actor", row -> actors.of(row.receivedBy())),
        new ListColumn<>("state", ImportView::state),
        new ListColumn<>("rows", view -> view.total().rows()),
        new ListColumn<>("amount", ImportView::fileTotal));
  }
}
