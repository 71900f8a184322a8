package ua.oblik.account;

/** How the state bears a part of what an account is charged. */
public enum ReliefKind {
  /** A percentage of the energy within a norm. */
  PERCENTAGE,
  /** An amount credited every month. */
  SUBSIDY
}
