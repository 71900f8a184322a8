/**
 * The command {@code ./oblik}: its verbs, the order in which things start and stop, and the same as
 * an API for tests that need a whole server of their own.
 */
package ua.oblik.config.launcher;
