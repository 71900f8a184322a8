package ua.oblik.survey;

import ua.oblik.domain.wording.Wording;

/**
 * An answer of a poll with what it got so far.
 *
 * @param ordinal its place, from 1
 * @param votes how many chose it
 * @param percent whole per cent; those of a poll add up to 100
 */
public record PollAnswer(int ordinal, Wording text, long votes, int percent) {}
