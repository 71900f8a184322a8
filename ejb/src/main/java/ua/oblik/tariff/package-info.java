/**
 * Rate schedules and zone coefficients as staff keep them in the database, each row with its act.
 * What they mean and how they rate a volume is {@code domain.tariff} and {@code domain.rating}.
 */
package ua.oblik.tariff;
