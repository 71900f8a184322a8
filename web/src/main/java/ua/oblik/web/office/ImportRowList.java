package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportRow;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** What became of the rows of one file. */
@ApplicationScoped
public class ImportRowList implements ListSource<ImportRow> {
  private static final String IMPORT = "id";

  @Inject private FileImports imports;

  @Override
  public String name() {
    return "importrows";
  }

  @Override
  public List<ImportRow> rows(ListQuery query) {
    return imports.find(ImportBacking.uuid(query.filter(IMPORT)), query);
  }

  @Override
  public long count(ListQuery query) {
    return imports.count(ImportBacking.uuid(query.filter(IMPORT)), query);
  }

  @Override
  public List<ListColumn<ImportRow>> columns() {
    return List.of(
        new ListColumn<>("line", ImportRow::lineNo),
        new ListColumn<>("outcome", ImportRow::outcome),
        new ListColumn<>("reason", ImportBacking::words),
        new ListColumn<>("account", ImportRow::account),
        new ListColumn<>("externalId", ImportRow::externalId),
        new ListColumn<>("amount", ImportRow::amount));
  }
}
