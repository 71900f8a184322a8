package ua.oblik.notice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.domain.listing.ListQuery;

/**
 * Where a notice is put in the transaction that has something to say, so that it is sent if and
 * only if that happened.
 */
@Stateless
public class Outbox {
  private static final String INSERT =
      """
      insert into outbox_message (id, message_key, kind, recipient, language, model, account_id,
        bill_no, message_id, state, next_attempt_at, recorded_at)
      select nextval('outbox_message_id_seq'), n.*, 'PENDING', cast(? as timestamptz), cast(? as timestamptz)
      from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n
      on conflict (message_key) do nothing""";

  private static final ListSelect<NoticeView> LIST =
      new ListSelect<>(
              "m.*, a.number",
              "outbox_message m left join account a on a.id = m.account_id",
              "m.id desc",
              row ->
                  new NoticeView(
                      row.number("id"),
                      row.word(NoticeKind.class, "kind"),
                      row.word(OutboxState.class, "state"),
                      row.text("recipient"),
                      row.text("number"),
                      row.optionalNumber("bill_no").stream().boxed().findFirst(),
                      row.small("attempts"),
                      row.moment("recorded_at"),
                      row.optionalMoment("sent_at"),
                      row.text("last_error")))
          .sort("recipient", "m.recipient")
          .sort("kind", "m.kind")
          .sort("state", "m.state")
          .sort("attempts", "m.attempts")
          .sort("recordedAt", "m.recorded_at")
          .sort("sentAt", "m.sent_at")
          .equal("state", "m.state")
          .equal("kind", "m.kind")
          .equal("account", "a.number")
          .begins("a.number", "m.bill_no::text")
          .contains("m.recipient", "m.last_error");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;

  @Inject private PublicAddress site;
  @Inject private BusinessClock clock;
  @Inject private Event<NoticeEnqueued> enqueued;

  /** Puts a notice in; one that is already there under the same kind and key stays as it is. */
  public void enqueue(Notice notice) {
    enqueueAll(List.of(notice));
    if (notice.about().billNo() == null) {
      enqueued.fire(new NoticeEnqueued(notice.messageKey()));
    }
  }

  /** Puts many in; they wait for the next round of the sender. */
  public void enqueueAll(List<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    // A notice that could not be written as a letter fails here, not at night.
    notices.forEach(notice -> notice.kind().check(notice.model()));
    String now = clock.now().toString();
    database.change(
        INSERT,
        now,
        now,
        each(notices, Notice::messageKey),
        each(notices, notice -> notice.kind().name()),
        each(notices, notice -> notice.recipient().email()),
        each(notices, notice -> notice.recipient().language()),
        each(notices, notice -> NoticeModel.write(notice.model())),
        each(notices, notice -> notice.about().accountId()),
        each(notices, notice -> notice.about().billNo()),
        each(notices, this::messageId));
  }

  /** Which of these keys a notice of the kind was put in under, sent or not. */
  public Set<String> enqueued(NoticeKind kind, Collection<String> keys) {
    return known(kind, keys, "");
  }

  /** Which of these keys a notice of the kind has left under. */
  public Set<String> sent(NoticeKind kind, Collection<String> keys) {
    return known(kind, keys, " and state = 'SENT'");
  }

  private Set<String> known(NoticeKind kind, Collection<String> keys, String condition) {
    String before = kind + ":";
    if (keys.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        database.list(
            "select message_key from outbox_message where message_key = any(?)" + condition,
            row -> row.text("message_key").substring(before.length()),
            keys.stream().map(key -> before + key).toList()));
  }

  /** The keys of the notices of a kind about accounts, and how far each has come. */
  public Map<String, OutboxState> about(NoticeKind kind, Collection<Long> accounts) {
    Map<String, OutboxState> known = new TreeMap<>();
    String before = kind + ":";
    database.list(
        "select message_key, state from outbox_message where account_id = any(?) and kind = ?",
        row ->
            known.put(
                row.text("message_key").substring(before.length()),
                row.word(OutboxState.class, "state")),
        accounts,
        kind);
    return known;
  }

  /** Stops what was not sent yet under some keys. */
  public void withdraw(NoticeKind kind, Collection<String> keys) {
    database.change(
        "update outbox_message set state = 'WITHDRAWN', version = version + 1"
            + " where message_key = any(?) and state in ('PENDING', 'FAILED')",
        keys.stream().map(key -> kind + ":" + key).toList());
  }

  /**
   * Stops what was not sent yet about bills that no longer stand: it would not be true any more.
   */
  public void withdraw(Collection<Long> accounts, Collection<Long> bills) {
    if (!bills.isEmpty()) {
      customer
          .createNamedQuery("OutboxMessage.withdraw")
          .setParameter("accounts", accounts)
          .setParameter("bills", bills)
          .executeUpdate();
    }
  }

  /** Lets go after all what was stopped about bills that stand again. */
  public void resume(Collection<Long> accounts, Collection<Long> bills) {
    if (!bills.isEmpty()) {
      customer
          .createNamedQuery("OutboxMessage.resume")
          .setParameter("now", clock.now())
          .setParameter("accounts", accounts)
          .setParameter("bills", bills)
          .executeUpdate();
    }
  }

  /** Since when the notice that is due longest has been waiting; empty if none is due. */
  public Optional<Instant> dueSince() {
    return database
        .first(
            "select min(next_attempt_at) as due from outbox_message"
                + " where state = 'PENDING' and next_attempt_at <= ?",
            row -> row.optionalMoment("due"),
            clock.now())
        .flatMap(due -> due);
  }

  /** The notices that a question of staff finds, the latest first. */
  public List<NoticeView> find(ListQuery query) {
    return LIST.rows(database, query);
  }

  /** How many they are. */
  public long count(ListQuery query) {
    return LIST.count(database, query);
  }

  /**
   * Lets the sender try a failed notice again.
   *
   * @throws NotFoundException if there is no failed notice of that number
   */
  public void retry(long id) {
    OutboxMessage message = customer.find(OutboxMessage.class, id);
    if (message == null || message.state() != OutboxState.FAILED) {
      throw new NotFoundException("notice-not-found");
    }
    message.tryAgain(clock.now());
  }

  private static <T> List<T> each(List<Notice> notices, Function<Notice, T> value) {
    // A notice about no bill has no number: a list that allows null.
    List<T> values = new ArrayList<>(notices.size());
    notices.forEach(notice -> values.add(value.apply(notice)));
    return values;
  }

  /** The same for the same notice, so that a letter that is sent twice is recognised as one. */
  private String messageId(Notice notice) {
    byte[] key = notice.messageKey().getBytes(StandardCharsets.UTF_8);
    return "<" + UUID.nameUUIDFromBytes(key) + "@" + site.host() + ">";
  }
}
