/**
 * What must hold of the data at any time: the ledger sums to zero, a bill is the sum of its lines,
 * the two schemas agree, energy is neither made nor lost. Each invariant is a named query that
 * lists what breaks it; the night asks them and keeps what it found, and tests ask the same ones.
 * Reads the tables of every feature and changes none of them: what is broken is mended by the
 * feature it belongs to, and billing holds back the accounts that it concerns.
 */
package ua.oblik.invariant;
