package ua.oblik.billing;

/** Which pass over its accounts a bill run is at. Each has shards of its own. */
public enum RunStage {
  /** Outcomes are kept for staff to look at; nothing is posted. */
  CALCULATE,
  /** Bills are issued. */
  POST,
  /** Issued bills are taken back. */
  UNDO
}
