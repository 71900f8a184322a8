package ua.oblik.identity;

/**
 * What checking the whole audit trail gave.
 *
 * @param records how many records follow each other unbroken from the first
 * @param unbroken {@code false} if the next one does not follow
 */
public record AuditProof(long records, boolean unbroken) {}
