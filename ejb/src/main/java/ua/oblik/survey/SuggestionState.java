package ua.oblik.survey;

/** What staff make of a published suggestion. */
public enum SuggestionState {
  /** They have not said yet. */
  NEW,
  /** They will do it. */
  PLANNED,
  /** It is done. */
  DONE,
  /** They will not; the answer says why. */
  DECLINED
}
