package ua.oblik.survey;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suggestion, without who made it.
 *
 * @param body in the author's words
 * @param madeOn the business day it was made
 * @param answer of staff; may be empty
 * @param answeredOn when staff answered last
 * @param votes how many logins want it
 * @param mine whether the login that asks made it
 * @param voted whether the login that asks votes for it
 */
public record SuggestionView(
    SuggestionId id,
    String body,
    Moderation moderation,
    SuggestionState state,
    LocalDate madeOn,
    String answer,
    Optional<LocalDate> answeredOn,
    long votes,
    boolean mine,
    boolean voted) {}
