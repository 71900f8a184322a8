package ua.oblik.survey;

import java.io.Serializable;

/** Surrogate key of a poll. */
public record PollId(long value) implements Serializable {

  public PollId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
