/**
 * Oblik: electricity from meter to cash. Below {@code domain} live the rules, beside it the
 * features that keep state and offer use cases. This package itself holds only what every feature
 * shares with its callers: how a use case refuses, the number of a fault in the log, and the loss
 * of the database.
 */
package ua.oblik;
