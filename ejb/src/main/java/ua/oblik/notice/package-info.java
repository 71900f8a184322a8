/**
 * Notices to customers and users: an outbox row written in the transaction that has something to
 * say, and a sender that hands rows over to their channel afterwards: letters, so far. A notice
 * knows accounts and bills only by their numbers; what happened and why is the business of the
 * feature that enqueues it.
 */
package ua.oblik.notice;
