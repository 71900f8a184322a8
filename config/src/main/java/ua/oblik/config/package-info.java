/**
 * What an operator and the tests ask of an installation as a whole: whether all that must hold of
 * its data does. Starting, migrating and filling it have packages of their own.
 */
package ua.oblik.config;
