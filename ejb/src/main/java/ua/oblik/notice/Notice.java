package ua.oblik.notice;

import java.util.Map;

/**
 * Something to tell one person, with the values for its text; the text itself is made when it is
 * sent.
 *
 * @param recipient where to and in which language
 * @param kind what it tells
 * @param key what it is about, unique within its kind: the same notice is enqueued once
 * @param model values for the text, machine formatted
 * @param about the account and bill it belongs to
 */
public record Notice(
    Recipient recipient, NoticeKind kind, String key, Map<String, String> model, About about) {

  public Notice {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a notice needs a key: " + kind);
    }
    model = Map.copyOf(model);
  }

  /**
   * Who gets it.
   *
   * @param email address
   * @param language uk, en or ru
   */
  public record Recipient(String email, String language) {

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
      return "Recipient[hidden]";
    }
  }

  /**
   * What it belongs to.
   *
   * @param accountId surrogate key of the account, or {@code null}
   * @param billNo number of the bill to attach, or {@code null}
   */
  public record About(Long accountId, Long billNo) {
    /** A notice about the login itself. */
    public static final About NOTHING = new About(null, null);
  }

  /** Begins a notice: {@code Notice.to(...).of(kind, key).saying(model)}. */
  public static Addressed to(String email, String language) {
    return new Addressed(new Recipient(email, language));
  }

  /** The same notice, filed under an account and perhaps a bill. */
  public Notice about(Long accountId, Long billNo) {
    return new Notice(recipient, kind, key, model, new About(accountId, billNo));
  }

  /** The key over all kinds, as it is stored. */
  String messageKey() {
    return kind + ":" + key;
  }

  /** Keeps personal data and secret links out of logs. */
  @Override
  public String toString() {
    return "Notice[" + kind + ", model hidden]";
  }

  /** A notice that still lacks its kind. */
  public record Addressed(Recipient recipient) {
    /** What it tells, and the key that makes it unique. */
    public Keyed of(NoticeKind kind, String key) {
      return new Keyed(recipient, kind, key);
    }
  }

  /** A notice that still lacks its values. */
  public record Keyed(Recipient recipient, NoticeKind kind, String key) {
    /** The values for the text. */
    public Notice saying(Map<String, String> model) {
      return new Notice(recipient, kind, key, model, About.NOTHING);
    }
  }
}
