package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadView;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.ui.Formats;

/** The reads of an account, the latest first. */
@ApplicationScoped
public class AccountReads extends AccountRows<ReadView> {
  @Inject private ReadHistory history;
  @Inject private ActorWords actors;

  @Override
  public String name() {
    return "reads";
  }

  @Override
  List<ReadView> of(AccountNumber number) {
    return history.of(number);
  }

  @Override
  public List<ListColumn<ReadView>> columns() {
    return List.of(
        new ListColumn<>("readOn", ReadView::readOn),
        new ListColumn<>("point", ReadView::point),
        new ListColumn<>("meter", ReadView::meter),
        new ListColumn<>("values", ReadView::values),
        new ListColumn<>("consumption", ReadView::total),
        new ListColumn<>("source", row -> Formats.text("office.source." + row.source())),
        new ListColumn<>("quality", row -> Formats.word(row.standing())),
        new ListColumn<>("channel", ReadView::channel),
        new ListColumn<>("submittedBy", row -> actors.of(row.submittedBy())),
        new ListColumn<>("submittedOn", ReadView::submittedOn));
  }
}
