/**
 * Pages open to everybody, at the root of the site: the start page, registration, login, a
 * forgotten password, the tariff calculator, and help. What needs a login is in {@code portal} and
 * {@code office}.
 */
package ua.oblik.web.entrance;
