/**
 * Lists that people page, sort, filter and take away as a file. A list is one bean that answers a
 * {@code ListQuery} and names its columns; the table of the page, its state and the export are the
 * same for all. What the rows are, and who may see them, is the business of the services behind.
 */
package ua.oblik.web.list;
