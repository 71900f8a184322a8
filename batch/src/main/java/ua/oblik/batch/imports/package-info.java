/**
 * Sees to it that files which were received are worked off: takes up imports that a crash cut off.
 * What is done with a row does not belong here.
 */
package ua.oblik.batch.imports;
