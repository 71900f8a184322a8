/**
 * Meters with their registers and seals, the reads taken from them, and how far each service point
 * has been billed. Reads are append-only: a correction is a new submission that replaces an older
 * one and keeps both. The rules live in {@code domain.metering}, prices and bills elsewhere; the
 * governing act is the Code of commercial metering (NEURC 311). A submission in the meter schema
 * and its receipt in the customer schema are one transaction.
 */
package ua.oblik.metering;
