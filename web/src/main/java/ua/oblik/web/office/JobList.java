package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.calendar.JobRunView;
import ua.oblik.calendar.JobRuns;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;
import ua.oblik.web.ui.StoredReasons;

/** The jobs of the business days, the latest first. */
@ApplicationScoped
public class JobList implements ListSource<JobRunView> {
  @Inject private JobRuns jobs;

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public List<JobRunView> rows(ListQuery query) {
    return jobs.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return jobs.count(query);
  }

  @Override
  public List<ListColumn<JobRunView>> columns() {
    return List.of(
        new ListColumn<>("day", JobRunView::businessDay),
        new ListColumn<>("job", JobRunView::job),
        new ListColumn<>("state", JobRunView::state),
        new ListColumn<>("attempt", JobRunView::attempt),
        new ListColumn<>("startedAt", JobRunView::startedAt),
        new ListColumn<>("heartbeatAt", JobRunView::heartbeatAt),
        new ListColumn<>("finishedAt", JobRunView::finishedAt),
        new ListColumn<>("failure", row -> StoredReasons.failure(row.failure())));
  }
}
