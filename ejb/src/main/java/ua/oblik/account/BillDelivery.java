package ua.oblik.account;

/** How the bills of an account reach the customer. */
enum BillDelivery {
  EMAIL,
  PAPER
}
