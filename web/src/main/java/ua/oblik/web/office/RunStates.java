package ua.oblik.web.office;

import ua.oblik.billing.RunState;

/** How the states of runs look. Functions of the tag library. */
public final class RunStates {

  private RunStates() {}

  /** The kind of its badge. */
  public static String stateKind(RunState state) {
    return switch (state) {
      case COMPLETED -> "ok";
      case FAILED -> "bad";
      case INTERRUPTED, AWAITING_RELEASE -> "warn";
      case REQUESTED, RUNNING, UNDONE -> "info";
    };
  }
}
