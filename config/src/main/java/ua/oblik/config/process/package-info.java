/**
 * Processes of the operating system: starting them so that none outlives the launcher, ports,
 * progress lines. Knows nothing of databases and application servers.
 */
package ua.oblik.config.process;
