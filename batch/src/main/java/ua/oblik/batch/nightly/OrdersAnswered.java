package ua.oblik.batch.nightly;

/** How many ordered bills a night has issued, and how many it has parked. */
public record OrdersAnswered(int issued, int parked) {}
