package ua.oblik.metering;

import java.util.UUID;

/**
 * Stored; the same reads submitted again get the same receipt.
 *
 * @param receiptNo the number for the customer
 * @param submission its key
 * @param what what was stored
 * @param repeated whether it had been stored before
 */
public record Accepted(long receiptNo, UUID submission, Acceptable what, boolean repeated)
    implements ReadOutcome {}
