/**
 * Where electricity is delivered: premises and service points with their EIC and state. Meters
 * belong to metering.
 */
package ua.oblik.supply;
