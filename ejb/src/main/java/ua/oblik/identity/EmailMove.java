package ua.oblik.identity;

/** What became of the link in a letter to a new address. */
public enum EmailMove {
  /** The login has the address now; pressing again changes nothing. */
  DONE,
  /** Another login has confirmed the address meanwhile. */
  TAKEN,
  /** The link is unknown, used, replaced or too old. */
  INVALID
}
