package ua.oblik.planted.east;

import ua.oblik.planted.west.Settable;
import ua.oblik.planted.west.West;

/** A fault: uses what uses it, and the entity of another feature. */
public interface East {

  /** The other half of the circle. */
  West west();

  /** Another feature's entity. */
  Settable entity();
}
