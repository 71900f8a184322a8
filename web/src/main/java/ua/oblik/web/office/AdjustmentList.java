package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.adjustment.AdjustmentView;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Adjustments of all accounts, what waits for a second person at the top. */
@ApplicationScoped
public class AdjustmentList implements ListSource<AdjustmentView> {
  @Inject private Adjustments adjustments;
  @Inject private ActorWords actors;

  @Override
  public String name() {
    return "adjustments";
  }

  @Override
  public List<AdjustmentView> rows(ListQuery query) {
    return adjustments.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return adjustments.count(query);
  }

  @Override
  public List<ListColumn<AdjustmentView>> columns() {
    return List.of(
        new ListColumn<>("number", AdjustmentView::id),
        new ListColumn<>("account", AdjustmentView::account),
        new ListColumn<>("amount", AdjustmentView::amount),
        new ListColumn<>("reason", AdjustmentView::reason),
        new ListColumn<>("counterAccount", AdjustmentView::counterAccount),
        new ListColumn<>("valueOn", AdjustmentView::valueOn),
        new ListColumn<>("explanation", AdjustmentView::note),
        new ListColumn<>("state", AdjustmentView::state),
        new ListColumn<>("proposedBy", row -> actors.of(row.proposal().by())),
        new ListColumn<>("proposedOn", row -> row.proposal().on()),
        new ListColumn<>(
            "decidedBy", row -> row.decision().map(decided -> actors.of(decided.by()))),
        new ListColumn<>("decidedOn", row -> row.decision().map(AdjustmentView.Deed::on)));
  }
}
