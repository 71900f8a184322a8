package ua.oblik.planted.west;

import ua.oblik.planted.east.East;

/** A fault: uses what uses it. */
public interface West {

  /** The other half of the circle. */
  East east();
}
