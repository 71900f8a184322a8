package ua.oblik.planted.west;

import jakarta.ejb.Stateless;

/** A bean with a method that its package calls. */
@Stateless
public class CalledInside {

  /** Compiles, and is refused in the server. */
  int secret() {
    return 1;
  }
}
