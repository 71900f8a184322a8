/**
 * The point where energy is delivered and measured, and whether it is supplied. Devices and reads
 * do not belong here; they are metering's.
 */
package ua.oblik.domain.supply;
