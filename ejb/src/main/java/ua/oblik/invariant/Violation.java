package ua.oblik.invariant;

/**
 * Something that should not be.
 *
 * @param invariant what is broken
 * @param detail what breaks it: ids, never personal data
 * @param concern whom it concerns
 */
public record Violation(Invariant invariant, String detail, Concern concern) {}
