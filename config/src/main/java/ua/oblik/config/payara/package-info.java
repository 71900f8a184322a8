/**
 * The application server: unpacking it, making and provisioning its domain, starting it, deploying
 * to it. What is set in the domain is written in {@code config/payara/server.asadmin}, not here.
 */
package ua.oblik.config.payara;
