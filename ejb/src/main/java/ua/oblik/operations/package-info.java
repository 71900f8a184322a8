/**
 * What the machinery must look like before the business may run: the version of each schema, and
 * databases that have finished what a crash interrupted. Knows no business table.
 */
package ua.oblik.operations;
