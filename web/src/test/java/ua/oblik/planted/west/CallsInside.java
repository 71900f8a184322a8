package ua.oblik.planted.west;

import jakarta.inject.Inject;

/** Calls a bean by a method that its proxy has not. */
public class CallsInside {
  @Inject private CalledInside bean;

  /** Fails in the server. */
  public int ask() {
    return bean.secret();
  }
}
