/**
 * The benchmarks of {@code ./oblik bench}: the monthly bill run beside a floor that any database
 * could reach, bill documents, the public calculator, the home page under load, the rules alone.
 * Each measures a whole server over its public addresses; what is compared is compared within one
 * run on one machine. Starting and stopping servers belongs to the launcher.
 */
package ua.oblik.config.bench;
