package ua.oblik.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import ua.oblik.ConflictException;
import ua.oblik.identity.UserId;

/**
 * A suggestion of a customer. It waits until staff publish or refuse it, once; a published one is
 * then answered, as often as there is something new to say.
 */
@Entity
@Table(name = "suggestion")
@SuppressWarnings("UnusedVariable") // some columns are read by the queries alone
class Suggestion {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "suggestion_id_seq")
  @SequenceGenerator(
      name = "suggestion_id_seq",
      sequenceName = "suggestion_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "user_id")
  private long userId;

  private String body;

  @Enumerated(EnumType.STRING)
  private Moderation moderation;

  @Enumerated(EnumType.STRING)
  private SuggestionState state;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  private String answer;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  @Column(name = "decided_by")
  private String decidedBy;

  @Version private long version;

  /** For JPA. */
  protected Suggestion() {}

  Suggestion(UserId user, String body, Instant madeAt, LocalDate madeOn) {
    this.userId = user.value();
    this.body = body;
    this.madeAt = madeAt;
    this.madeOn = madeOn;
    this.moderation = Moderation.WAITING;
    this.state = SuggestionState.NEW;
  }

  SuggestionId id() {
    return new SuggestionId(id);
  }

  SuggestionState state() {
    return state;
  }

  /** Shows it to everybody. */
  void publish(String by, LocalDate on) {
    decide(Moderation.PUBLISHED, by);
    publishedOn = on;
  }

  /** Keeps it from others, with the reason that its author reads. */
  void refuse(String reason, String by, LocalDate on) {
    decide(Moderation.REFUSED, by);
    answer = reason;
    answeredOn = on;
  }

  /** Says what staff make of it. */
  void answer(SuggestionState becomes, String words, String by, LocalDate on) {
    if (moderation != Moderation.PUBLISHED) {
      throw new ConflictException("suggestion-not-published");
    }
    state = becomes;
    answer = words;
    answeredOn = on;
    decidedBy = by;
  }

  private void decide(Moderation decision, String by) {
    if (moderation != Moderation.WAITING) {
      throw new ConflictException("suggestion-decided");
    }
    moderation = decision;
    decidedBy = by;
  }
}
