/**
 * Pages open to everybody, at the root of the site: the start page, registration, login, a
 * forgotten password, the tariff calculator, help with contacts and the state of the service, polls
 * and suggestions. What needs a login is in {@code portal} and {@code office}.
 */
package ua.oblik.web.entrance;
