/**
 * Crashes at named points: whatever the moment, both schemas agree afterwards and nothing is lost
 * or doubled.
 */
package ua.oblik.fault;
