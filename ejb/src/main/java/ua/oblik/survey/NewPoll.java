package ua.oblik.survey;

import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.wording.Wording;

/**
 * A poll that staff announce.
 *
 * @param open the days on which votes are taken
 * @param answers to choose from, two to ten
 */
public record NewPoll(Wording question, List<Wording> answers, DateRange open) {
  private static final int FEWEST = 2;
  private static final int MOST = 10;

  /**
   * A poll with something to choose.
   *
   * @throws IllegalArgumentException with fewer answers than two, or more than ten
   */
  public NewPoll {
    answers = List.copyOf(answers);
    if (answers.size() < FEWEST || answers.size() > MOST) {
      throw new IllegalArgumentException("answers: " + answers.size());
    }
  }
}
