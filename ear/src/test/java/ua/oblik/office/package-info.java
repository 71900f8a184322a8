/**
 * What members of staff do on their pages, in a real browser, and what it comes to in both schemas.
 * Looks of pages belong to {@code ua.oblik.pages}.
 */
package ua.oblik.office;
