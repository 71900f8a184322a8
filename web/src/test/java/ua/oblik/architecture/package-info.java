/**
 * The rules of the house, asked of the compiled code and the sources: that it follows the drawing,
 * and how it is written. Each rule is seen failing on a planted fault; those lie in packages named
 * {@code planted} and are no part of the house.
 */
package ua.oblik.architecture;
