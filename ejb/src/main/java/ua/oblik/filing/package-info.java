/**
 * Files that other systems send: the original, kept once by its hash; each import of it, how far it
 * has come, and what became of every row. An import is worked off in chunks, each of which is kept
 * with its rows in one transaction, so that one that was cut off goes on where it stood. What is in
 * a file does not belong here.
 */
package ua.oblik.filing;
