/**
 * What a list of the back office is asked: a text looked for, filters, an order, and which rows of
 * the answer are wanted. Every feature that people page through answers the same question, so that
 * a table, an export and a test ask alike. What may be filtered or sorted by is each list's own.
 */
package ua.oblik.domain.listing;
