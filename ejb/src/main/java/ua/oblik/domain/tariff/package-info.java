/**
 * Rate schedules: dated versions with blocks, tier policy, season, zone coefficients and the act
 * each rests on. A month without a version is not confirmed; no rate is ever guessed. Volumes do
 * not belong here.
 */
package ua.oblik.domain.tariff;
