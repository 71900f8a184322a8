package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunUndo;
import ua.oblik.billing.UndoEffect;

/** A bill run that is to be taken back, or turned down before anything was posted. */
@Named("officeUndoRunBacking")
@RequestScoped
public class UndoRunBacking {
  @Inject private BillRunJobs jobs;
  @Inject private RunUndo undo;
  @Inject private FacesContext faces;

  private UUID id;
  private String reason;
  private BillRunStatus run;
  private UndoEffect effect;

  @PostConstruct
  void begin() {
    id = RowIds.key(faces.getExternalContext().getRequestParameterMap().get("id"), "run-not-found");
  }

  /**
   * Finds the run as it stands now.
   *
   * @throws NotFoundException if there is none that could be taken back
   */
  public void load() {
    if (!getRun().undoable()) {
      throw new NotFoundException("run-not-found");
    }
  }

  /** Takes the run back, or turns it down. */
  public String undo() {
    jobs.undo(id, reason);
    return "/office/run?faces-redirect=true&id=" + id;
  }

  /** What taking it back would do. */
  public UndoEffect getUndoEffect() {
    if (effect == null) {
      effect = undo.effect(id);
    }
    return effect;
  }

  /** The run, also under a reason that was refused: then nothing was loaded before. */
  public BillRunStatus getRun() {
    if (run == null) {
      run = jobs.status(id);
    }
    return run;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
