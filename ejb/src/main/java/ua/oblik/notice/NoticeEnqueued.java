package ua.oblik.notice;

/**
 * A person is waiting for a letter that has just been put into the outbox.
 *
 * @param messageKey the key of its row
 */
public record NoticeEnqueued(String messageKey) {}
