/**
 * What the machinery must look like before the business may run: the version of each schema, and
 * databases that have finished what a crash interrupted; and the works on it that staff announce.
 * Knows no business table.
 */
package ua.oblik.operations;
