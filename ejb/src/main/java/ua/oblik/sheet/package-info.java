/**
 * Reads tables that people and other systems send, CSV or an XLSX workbook, row by row with the
 * names of their columns. What the columns mean does not belong here.
 */
package ua.oblik.sheet;
