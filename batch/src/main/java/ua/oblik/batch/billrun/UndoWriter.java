package ua.oblik.batch.billrun;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.billing.RunUndo;

/**
 * Takes the bills of a chunk of accounts back. What something rests on by now is kept, never
 * thrown: an exception here ends the undo.
 */
@Dependent
@Named("undoWriter")
public class UndoWriter extends AbstractItemWriter {
  @Inject private RunContext context;
  @EJB private RunUndo undo;

  @Inject
  @BatchProperty(name = "shard")
  private String shard;

  @Override
  public void writeItems(List<Object> items) {
    undo.undo(
        context.run(), Integer.parseInt(shard), items.stream().map(AccountId.class::cast).toList());
  }
}
