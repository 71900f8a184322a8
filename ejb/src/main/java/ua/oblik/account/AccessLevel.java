package ua.oblik.account;

/** What a caller wants to do with an account. */
public enum AccessLevel {
  /** See its bills, reads, entries. */
  VIEW,
  /** Submit reads and order bills for it. */
  ACT,
  /** Say who else sees it. */
  MANAGE
}
