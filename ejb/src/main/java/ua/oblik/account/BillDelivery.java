package ua.oblik.account;

/** How the bills of an account reach the customer. */
public enum BillDelivery {
  EMAIL,
  PAPER
}
