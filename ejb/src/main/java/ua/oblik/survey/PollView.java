package ua.oblik.survey;

import java.util.List;
import java.util.OptionalInt;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.wording.Wording;

/**
 * A poll with its results.
 *
 * @param open the days on which votes are taken
 * @param running whether votes are taken today
 * @param votes how many logins have voted
 * @param mine the answer of the login that asks, if it has voted
 */
public record PollView(
    PollId id,
    Wording question,
    List<PollAnswer> answers,
    DateRange open,
    boolean running,
    long votes,
    OptionalInt mine) {

  public PollView {
    answers = List.copyOf(answers);
  }
}
