/**
 * Reads the files in which banks and payment agents tell of money received: camt.053 and camt.054
 * of ISO 20022, versions 02 to 08, and CSV with a map of its columns. A file is read as it streams
 * by, and each of its rows becomes a line: money received, or why it is none. Whose money it is,
 * and whether it is known already, does not belong here.
 */
package ua.oblik.statement;
