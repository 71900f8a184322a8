package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import ua.oblik.BusinessException;
import ua.oblik.account.Relief;
import ua.oblik.account.ReliefChange;
import ua.oblik.account.ReliefGrants;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.ActorNames;
import ua.oblik.web.ui.Messages;

/**
 * Reliefs and subsidies: those of the account of {@link AccountBacking} with their history, and
 * what waits for a second person.
 */
@Named("officeReliefsBacking")
@RequestScoped
public class ReliefsBacking {
  @Inject private AccountBacking account;
  @Inject private ReliefGrants grants;
  @Inject private ActorNames actors;
  @Inject private Messages messages;

  private List<ReliefChange> waiting;
  private List<ReliefChange> changes;
  private List<Relief> all;

  /** Those of the account, the latest first. */
  public List<Relief> getAll() {
    if (all == null) {
      all = grants.of(number());
    }
    return all;
  }

  /** What was entered about them, what waits first. */
  public List<ReliefChange> getChanges() {
    if (changes == null) {
      changes = grants.changes(number());
    }
    return changes;
  }

  /** What waits for a second person, of all accounts. */
  public List<ReliefChange> getWaiting() {
    if (waiting == null) {
      waiting = grants.waiting();
    }
    return waiting;
  }

  /** Who did something. */
  public String name(ReliefChange.Hand hand) {
    return actors.of(hand.actor());
  }

  /**
   * Puts a change of somebody else in force.
   *
   * @param id as the button of its row sent it
   */
  public String publish(String id) {
    return decide(() -> grants.publish(RowIds.parse(id)), "office_reliefs.published");
  }

  /**
   * Drops a change.
   *
   * @param id as the button of its row sent it
   */
  public String reject(String id) {
    return decide(() -> grants.reject(RowIds.parse(id)), "office_reliefs.rejected");
  }

  private String decide(Runnable verb, String news) {
    try {
      verb.run();
    } catch (BusinessException refused) {
      messages.refusal(null, refused);
      return null;
    }
    messages.done(news);
    return account.getNo() == null
        ? "/office/reliefs?faces-redirect=true"
        : "/office/account?faces-redirect=true&tab=reliefs&no=" + number();
  }

  private AccountNumber number() {
    return account.getAccount().number();
  }

  /** Whether a relief is to be ended on this page. */
  public boolean isEnding(Relief relief) {
    return Long.toString(relief.id()).equals(Faces.getRequestParameter("end"));
  }
}
