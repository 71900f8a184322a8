package ua.oblik.survey;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.wording.Wording;

/**
 * A poll as a list of staff shows it.
 *
 * @param open the days on which votes are taken
 * @param running whether votes are taken today
 * @param votes how many logins have voted
 */
public record PollRow(PollId id, Wording question, DateRange open, boolean running, long votes) {}
