package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.NotFoundException;
import ua.oblik.billing.RehearsalView;
import ua.oblik.billing.Rehearsals;

/** One rehearsal: how far it is and what came out. */
@Named("officeRehearsalBacking")
@RequestScoped
public class RehearsalBacking {
  @Inject private Rehearsals rehearsals;
  @Inject private FacesContext faces;

  private String id;
  private RehearsalView rehearsal;

  /** A poll executes nothing but itself, so it skips the page's parameters. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the rehearsal as it stands now.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    rehearsal = rehearsals.get(RowIds.key(id, "rehearsal-not-found"));
  }

  public RehearsalView getRehearsal() {
    if (rehearsal == null) {
      load();
    }
    return rehearsal;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
