package ua.oblik.identity;

/** What the link in a letter is good for. */
enum TokenPurpose {
  CONFIRM_EMAIL,
  RESET_PASSWORD,
  /** The letter goes to the new address. */
  CHANGE_EMAIL
}
