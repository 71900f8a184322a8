/**
 * The stories that Oblik exists for, lived in a real browser or over the API from the first step to
 * the last.
 */
package ua.oblik.scenario;
