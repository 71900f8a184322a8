/**
 * What a customer asks of staff: the kinds of requests with their fields, the states they go
 * through, and the month in which they are answered. Who may ask and how answers are sent does not
 * belong here. The governing acts are the Rules of the retail market (NEURC 312) and the law on
 * citizens' appeals, article 20.
 */
package ua.oblik.domain.request;
