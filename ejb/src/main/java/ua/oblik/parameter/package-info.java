/**
 * Changes of the dated parameters of the rules: what an administrator may change, to which values,
 * from which future day, and for which reason. Where money depends on it a second person publishes
 * the change. The values in force and their days are the calendar's; rates of tariffs are not here.
 */
package ua.oblik.parameter;
