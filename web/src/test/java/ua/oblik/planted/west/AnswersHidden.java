package ua.oblik.planted.west;

import jakarta.ejb.Stateless;

/** A bean whose answer only its package may see. */
@Stateless
public class AnswersHidden {

  /** Compiles, and fails in the server. */
  public Hidden answer() {
    return new Hidden();
  }

  record Hidden() {}
}
