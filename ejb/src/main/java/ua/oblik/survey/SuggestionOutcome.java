package ua.oblik.survey;

import ua.oblik.domain.survey.SuggestionText;

/** What became of a suggestion that was sent. */
public sealed interface SuggestionOutcome {

  /** Staff will read it; the same when the same text was already waiting. */
  record Waiting() implements SuggestionOutcome {}

  /** The text has to be mended. */
  record Malformed(SuggestionText.Problem problem) implements SuggestionOutcome {}

  /** The login has sent as many as it may for now. */
  record TooMany() implements SuggestionOutcome {}
}
