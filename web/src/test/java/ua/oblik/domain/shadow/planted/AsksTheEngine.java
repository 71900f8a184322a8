package ua.oblik.domain.shadow.planted;

import ua.oblik.domain.rating.RatedLine;

/** A fault: a shadow that lets the engine rate for it. */
public interface AsksTheEngine {

  /** Gives what it should have found itself. */
  RatedLine rated();
}
