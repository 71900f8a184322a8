package ua.oblik.survey;

import java.io.Serializable;

/** Surrogate key of a suggestion. */
public record SuggestionId(long value) implements Serializable {

  public SuggestionId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
