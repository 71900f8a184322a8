/**
 * The mail server of a demo: takes every mail, delivers none, shows all. Never part of production.
 */
package ua.oblik.config.mail;
