package ua.oblik.batch.billrun;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Which run the job at work belongs to. */
@Dependent
class RunContext {
  static final String RUN = "run";

  @Inject private JobContext job;

  UUID run() {
    return UUID.fromString(job.getProperties().getProperty(RUN));
  }
}
