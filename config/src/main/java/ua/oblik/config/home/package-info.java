/**
 * What an installation is made of: its settings from the environment, its folder on the disk, its
 * generated secrets. Knows neither servers nor verbs.
 */
package ua.oblik.config.home;
