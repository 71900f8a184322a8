/**
 * Texts for people: one said in three languages, and the search for words in what is written. Which
 * texts there are belongs elsewhere.
 */
package ua.oblik.domain.wording;
