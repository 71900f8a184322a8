/**
 * Asks gateways about payments by card that they have not reported on. When to ask about which, and
 * what an answer means, belongs to the payments.
 */
package ua.oblik.batch.cards;
