/**
 * How the state identifies a customer: EDRPOU of a legal entity, RNOKPP of a person. Logins do not
 * belong here.
 */
package ua.oblik.domain.customer;
