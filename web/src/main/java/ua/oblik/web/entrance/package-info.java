/**
 * Pages open to everybody, at the root of the site: the start page, registration, login, a
 * forgotten password, and the tariff calculator. What needs a login is in {@code portal} and {@code
 * office}.
 */
package ua.oblik.web.entrance;
