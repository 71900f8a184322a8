package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.BillRuns;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** All bill runs. */
@ApplicationScoped
public class RunList implements ListSource<BillRunStatus> {
  @Inject private BillRuns runs;

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public List<BillRunStatus> rows(ListQuery query) {
    return runs.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return runs.count(query);
  }

  @Override
  public List<ListColumn<BillRunStatus>> columns() {
    return List.of(
        new ListColumn<>("run", BillRunStatus::month),
        new ListColumn<>("mode", BillRunStatus::mode),
        new ListColumn<>("state", BillRunStatus::state),
        new ListColumn<>("billed", run -> run.sums().billed()),
        new ListColumn<>("parked", run -> run.sums().parked()),
        new ListColumn<>("charges", run -> run.sums().total()),
        new ListColumn<>("startedAt", BillRunStatus::startedAt));
  }
}
