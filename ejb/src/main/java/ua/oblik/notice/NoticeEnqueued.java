package ua.oblik.notice;

/** A person is waiting for a letter that has just been put into the outbox. */
public record NoticeEnqueued() {}
