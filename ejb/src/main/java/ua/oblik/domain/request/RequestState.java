package ua.oblik.domain.request;

import java.util.EnumSet;
import java.util.Set;

/** How far a request has come. */
public enum RequestState {
  /** Nobody has taken it up yet. */
  SENT,
  /** A clerk works on it. */
  IN_WORK,
  /** Done, with an answer. */
  DONE,
  /** Not done; the answer says why. */
  REFUSED,
  /** Taken back by the customer. */
  WITHDRAWN;

  /** What may come next. Only what a clerk has taken up is answered. */
  public Set<RequestState> next() {
    return switch (this) {
      case SENT -> EnumSet.of(IN_WORK, WITHDRAWN);
      case IN_WORK -> EnumSet.of(SENT, IN_WORK, DONE, REFUSED, WITHDRAWN);
      case DONE, REFUSED, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
    };
  }

  /** Whether it may become that. */
  public boolean mayBecome(RequestState other) {
    return next().contains(other);
  }

  /** Whether it still waits for staff. */
  public boolean isOpen() {
    return this == SENT || this == IN_WORK;
  }
}
