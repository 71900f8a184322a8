/**
 * Notices to customers and users: an outbox row written in the transaction that has something to
 * say, and a sender that turns rows into letters afterwards. A notice knows accounts and bills only
 * by their numbers; what happened and why is the business of the feature that enqueues it.
 */
package ua.oblik.notice;
