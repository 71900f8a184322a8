/**
 * What every page shares: language and theme, texts, formatting for people, security headers, and
 * what happens when something goes wrong. Nothing here knows a use case; pages with their beans
 * live in {@code portal}, {@code office} and {@code entrance}.
 *
 * <p>Texts are in {@code Texts_uk}, {@code _en} and {@code _ru}. There is no base bundle on
 * purpose: Java would fall back to the language of the machine.
 */
package ua.oblik.web.ui;
