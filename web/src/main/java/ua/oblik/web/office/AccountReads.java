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

  /** How far they can be relied on, unless others stand in their place. */
  private static String standing(ReadView read) {
    return read.replacedBy() == null ? Formats.word(read.quality()) : Formats.text("read.replaced");
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
        new ListColumn<>("quality", AccountReads::standing),
        new ListColumn<>("channel", ReadView::channel),
        new ListColumn<>("submittedBy", row -> actors.of(row.submittedBy())),
        new ListColumn<>("submittedOn", ReadView::submittedOn));
  }
}
