/** Answers of the application to the probes of its operators. Decides nothing by itself. */
package ua.oblik.web.health;
