package ua.oblik.identity;

/** A login is being given up, in the transaction that does it: what is kept for it goes too. */
public record LoginGivenUp(UserId user) {}
