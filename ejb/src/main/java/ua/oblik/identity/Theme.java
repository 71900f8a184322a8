package ua.oblik.identity;

/** How a user wants the pages to look; {@code SYSTEM} follows the device. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
