package ua.oblik.batch.billrun;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.billing.RunUndo;

/** Step "finish": every bill of the run is taken back, or something rests on it. */
@Dependent
@Named("finishUndo")
public class FinishUndo extends AbstractBatchlet {
  @Inject private RunContext context;
  @EJB private RunUndo undo;

  @Override
  public String process() {
    undo.finish(context.run());
    return "UNDONE";
  }
}
