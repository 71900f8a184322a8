package ua.oblik.identity;

/** How somebody finds a key who wants to work under it. */
public sealed interface KeyState {

  /** The work is done: nobody does it again. */
  record Answered(StoredAnswer answer) implements KeyState {}

  /** Another request with the key is at it. */
  record AtWork() implements KeyState {}

  /** The key is the caller's; the work has not begun, or whoever was at it is gone. */
  record Held(KeyHold hold) implements KeyState {}
}
