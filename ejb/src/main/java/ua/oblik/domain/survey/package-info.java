/**
 * Rules of what customers are asked and suggest: shares of a poll, and what a suggestion may be.
 * Who may vote and who publishes is decided by the use cases.
 */
package ua.oblik.domain.survey;
