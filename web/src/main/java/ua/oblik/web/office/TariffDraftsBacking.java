package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ua.oblik.ConflictException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.ActorNames;
import ua.oblik.tariff.CoefficientDraftView;
import ua.oblik.tariff.DraftState;
import ua.oblik.tariff.DraftView;
import ua.oblik.tariff.TariffDrafts;
import ua.oblik.tariff.TariffWithdrawals;
import ua.oblik.web.ui.Messages;

/** Versions of rates and coefficients that staff prepare, and that a second person publishes. */
@Named("officeTariffDraftsBacking")
@RequestScoped
public class TariffDraftsBacking {
  private static final String HERE = "/office/tariff-drafts?faces-redirect=true";

  @Inject private TariffDrafts drafts;
  @Inject private TariffWithdrawals withdrawals;
  @Inject private Messages messages;
  @Inject private TariffDraftForm form;
  @Inject private ZoneDraftForm zoneForm;
  @Inject private ActorNames actors;
  @Inject private BusinessClock clock;

  private List<DraftView> all;
  private List<CoefficientDraftView> coefficients;
  private Set<Long> leaving;

  /** What is prepared, drafts first. */
  public List<DraftView> getAll() {
    if (all == null) {
      all = drafts.all();
    }
    return all;
  }

  /** What is prepared of zones, drafts first. */
  public List<CoefficientDraftView> getCoefficients() {
    if (coefficients == null) {
      coefficients = drafts.coefficients();
    }
    return coefficients;
  }

  /** Who prepared it. */
  public String drafter(String actor) {
    return actors.of(actor);
  }

  /** Whether a version may still be withdrawn, or was. */
  public boolean withdrawable(DraftState state, LocalDate from) {
    boolean ahead = state == DraftState.PUBLISHED && from.isAfter(clock.today());
    return ahead || state == DraftState.WITHDRAWN;
  }

  /** Whether somebody proposed to withdraw a version, and nobody has decided. */
  public boolean withdrawalWaits(long version) {
    if (leaving == null) {
      leaving = withdrawals.waiting();
    }
    return leaving.contains(version);
  }

  /** Prepares the coefficients that were typed. */
  public String prepareZones() {
    try {
      drafts.prepare(zoneForm.coefficients());
      messages.done("office_tariff_drafts.prepared");
      return HERE;
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
    } catch (IllegalArgumentException notCoefficients) {
      messages.problem(null, "tariff-draft-coefficients");
    }
    return null;
  }

  /** Prepares what was typed. */
  public String prepare() {
    try {
      drafts.prepare(form.version());
      messages.done("office_tariff_drafts.prepared");
      return HERE;
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
    } catch (IllegalArgumentException notAVersion) {
      messages.problem(null, "tariff-draft-blocks");
    }
    return null;
  }

  /**
   * Publishes a draft of somebody else.
   *
   * @param id as the button of its row sent it
   */
  public String publish(String id) {
    try {
      drafts.publish(RowIds.parse(id));
      messages.done("office_tariff_drafts.published");
      return HERE;
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }

  /**
   * Drops a draft.
   *
   * @param id as the button of its row sent it
   */
  public String reject(String id) {
    try {
      drafts.reject(RowIds.parse(id));
      messages.done("office_tariff_drafts.rejected");
      return HERE;
    } catch (ConflictException refused) {
      messages.refusal(null, refused);
      return null;
    }
  }
}
