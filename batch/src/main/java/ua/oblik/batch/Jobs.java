package ua.oblik.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.Properties;

/** The only door to the batch runtime: starts jobs of this module and tells what became of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

  /** Starts a job by the name of its description; answers the number of the execution. */
  public long start(String job, Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    return operator().start(job, properties);
  }

  /** What the runtime believes of an execution. After a crash it may say STARTED for ever. */
  public BatchStatus status(long execution) {
    return operator().getJobExecution(execution).getBatchStatus();
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
