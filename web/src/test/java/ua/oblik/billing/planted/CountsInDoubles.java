package ua.oblik.billing.planted;

/** A fault: money as a floating-point number. */
public record CountsInDoubles(double total) {}
