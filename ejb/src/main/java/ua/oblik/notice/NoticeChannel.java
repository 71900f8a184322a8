package ua.oblik.notice;

/**
 * A way by which notices reach people. The outbox names the way of each notice and keeps its state,
 * attempts and key; a way only hands over. Another one, messages to telephones for instance, is
 * another bean of this type and another {@link Way}.
 */
interface NoticeChannel {

  /** The ways there are, as the outbox names them. */
  enum Way {
    MAIL
  }

  /** Which way it is. */
  Way way();

  /**
   * Hands a notice over, in the transaction that marks it as sent. Handed over twice, the receiving
   * side can tell that it is the same by {@link OutboxMessage#messageId()}.
   *
   * @throws UndeliveredException if it was not taken
   */
  void handOver(OutboxMessage message) throws UndeliveredException;
}
