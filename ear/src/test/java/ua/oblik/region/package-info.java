/** Loads of the demo region on a database without an application server, and how they end. */
package ua.oblik.region;
