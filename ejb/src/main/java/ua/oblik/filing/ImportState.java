package ua.oblik.filing;

/** How far an import has come. */
public enum ImportState {
  /** The file is kept; nothing has been read. */
  RECEIVED,
  /** At work, or cut off and about to go on. */
  RUNNING,
  /** Every row has its outcome. */
  COMPLETED,
  /** The file as a whole cannot be read. */
  REFUSED,
  /** Our fault; it can be resumed. */
  FAILED;

  /** Whether it is still going to change by itself. */
  public boolean isMoving() {
    return this == RECEIVED || this == RUNNING;
  }
}
