/**
 * How money and energy are kept in the database: converters between the value types of {@code
 * domain.measure} and columns of whole kopiykas and watt-hours. Nothing is computed here.
 */
package ua.oblik.measure;
