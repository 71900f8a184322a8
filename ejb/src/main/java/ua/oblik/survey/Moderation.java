package ua.oblik.survey;

/** Whether others may see a suggestion. */
public enum Moderation {
  /** Staff have not read it yet. */
  WAITING,
  /** Everybody sees it, without its author. */
  PUBLISHED,
  /** Only its author sees it, with the answer that says why. */
  REFUSED
}
