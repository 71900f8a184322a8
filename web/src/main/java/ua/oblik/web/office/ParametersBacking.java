package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.ConflictException;
import ua.oblik.identity.ActorNames;
import ua.oblik.parameter.ParameterChange;
import ua.oblik.parameter.ParameterChanges;
import ua.oblik.parameter.ParameterStanding;
import ua.oblik.web.ui.Messages;

/** The parameters of the rules as they stand, and changes that wait for a second person. */
@Named("officeParametersBacking")
@RequestScoped
public class ParametersBacking {
  private static final String HERE = "/office/parameters?faces-redirect=true";

  @Inject private ParameterChanges changes;
  @Inject private Messages messages;
  @Inject private ActorNames actors;

  private List<ParameterStanding> standings;
  private List<ParameterChange> latest;

  /** All parameters. */
  public List<ParameterStanding> getStandings() {
    if (standings == null) {
      standings = changes.standings();
    }
    return standings;
  }

  /** What was entered, what waits first. */
  public List<ParameterChange> getLatest() {
    if (latest == null) {
      latest = changes.latest();
    }
    return latest;
  }

  /** Who entered a change. */
  public String drafter(ParameterChange change) {
    return actors.of(change.draftedBy());
  }

  /**
   * Publishes a change of somebody else.
   *
   * @param id as the button of its row sent it
   */
  public String publish(String id) {
    return decide(() -> changes.publish(RowIds.parse(id)), "office_parameters.published");
  }

  /**
   * Drops a change.
   *
   * @param id as the button of its row sent it
   */
  public String reject(String id) {
    return decide(() -> changes.reject(RowIds.parse(id)), "office_parameters.rejected");
  }

  private String decide(Runnable deed, String done) {
    try {
      deed.run();
      messages.done(done);
      return HERE;
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }
}
