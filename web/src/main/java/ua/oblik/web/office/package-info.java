/**
 * The back office: finding customers and accounts, seeing all of an account at once, running the
 * month's bills, and working off what needs a person. The services decide who may.
 */
package ua.oblik.web.office;
