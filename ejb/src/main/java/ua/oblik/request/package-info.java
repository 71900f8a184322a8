/**
 * Requests of customers to staff: sent from the cabinet with a photograph, taken up and answered by
 * a clerk, followed by the customer until they are done. The rules live in {@code domain.request}.
 * What staff then do, such as ending an agreement or exchanging a meter, belongs to the features
 * that do it: nothing here changes anything but the request. The governing acts are the Rules of
 * the retail market (NEURC 312) and the law on citizens' appeals, article 20: one month.
 */
package ua.oblik.request;
