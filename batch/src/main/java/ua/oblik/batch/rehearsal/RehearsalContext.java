package ua.oblik.batch.rehearsal;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Which rehearsal the job at work belongs to. */
@Dependent
class RehearsalContext {
  static final String REHEARSAL = "rehearsal";

  @Inject private JobContext job;

  UUID rehearsal() {
    return UUID.fromString(job.getProperties().getProperty(REHEARSAL));
  }
}
