/**
 * What the tests of the whole share: the running server, its API, its mailbox. No expectation
 * belongs here.
 */
package ua.oblik.system;
