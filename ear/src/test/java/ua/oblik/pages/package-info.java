/**
 * What holds for every page: accessible, no console error, nothing from elsewhere, nothing wider
 * than the screen.
 */
package ua.oblik.pages;
