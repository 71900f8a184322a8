/**
 * A second rater, written from the billing rules alone and after nothing in the engine: simple,
 * slow, sharing only the value types of money, energy and dates. It says what a bill should have
 * charged, and any kopiyka of difference means that one of the two is wrong. Nothing is ever billed
 * by it, and it must never call the engine's rating, metering or billing rules.
 */
package ua.oblik.domain.shadow;
