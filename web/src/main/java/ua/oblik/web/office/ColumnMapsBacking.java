package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.payment.ColumnMapDesk;
import ua.oblik.statement.ColumnMap;

/** How the files of payment agents are written. */
@Named("officeColumnMapsBacking")
@RequestScoped
public class ColumnMapsBacking {
  @Inject private ColumnMapDesk maps;

  private List<ColumnMap> all;

  /** All maps, by name. */
  public List<ColumnMap> getAll() {
    if (all == null) {
      all = maps.all();
    }
    return all;
  }
}
