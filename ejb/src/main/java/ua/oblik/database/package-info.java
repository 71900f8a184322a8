/**
 * Set-based access to the two schemas for paths that touch many accounts at once: queries over
 * arrays of ids, text COPY and blocks of ids, always inside the caller's JTA transaction. Use cases
 * that touch one row use JPA instead; SQL itself stays with the feature that owns the table.
 */
package ua.oblik.database;
