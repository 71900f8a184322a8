/**
 * Days, periods and what is valid in them. Every period is half open, {@code [from, until)}; the
 * settlement period is the calendar month. Nothing here asks what day it is: the business date is
 * an argument everywhere.
 */
package ua.oblik.domain.calendar;
