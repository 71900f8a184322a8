package ua.oblik.web.planted;

import java.time.LocalDate;
import ua.oblik.web.api.RepeatSafe;

/** A fault: its work would be kept, and its answer could not be given. */
public interface AnswersARecord {

  /** Answers what cannot be kept as it was sent. */
  @RepeatSafe
  LocalDate move();
}
