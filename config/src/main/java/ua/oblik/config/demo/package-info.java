/**
 * The demo region: customers, premises, meters and three years of reads, bills and payments that
 * look like those of a Ukrainian supplier, drawn from a fixed seed. Every bill comes from the same
 * calculator as in service; nothing is computed a second way. Every account draws from a generator
 * of its own, so the first thousand are the same however many are loaded. What the server does with
 * the data does not belong here, and nothing here runs in production mode.
 */
package ua.oblik.config.demo;
