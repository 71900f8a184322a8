package ua.oblik.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import ua.oblik.ConflictException;
import ua.oblik.domain.calendar.DateRange;

/** A question of staff to all customers. It is open for some days, and may be ended before. */
@Entity
@Table(name = "poll")
@SuppressWarnings("UnusedVariable") // the wording is read by the queries
class Poll {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "poll_id_seq")
  @SequenceGenerator(name = "poll_id_seq", sequenceName = "poll_id_seq", allocationSize = 50)
  private long id;

  @Column(name = "question_uk")
  private String questionUk;

  @Column(name = "question_en")
  private String questionEn;

  @Column(name = "question_ru")
  private String questionRu;

  @Column(name = "opens_on")
  private LocalDate opensOn;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "announced_by")
  private String announcedBy;

  @Version private long version;

  /** For JPA. */
  protected Poll() {}

  Poll(NewPoll poll, String announcedBy) {
    this.questionUk = poll.question().uk();
    this.questionEn = poll.question().en();
    this.questionRu = poll.question().ru();
    this.opensOn = poll.open().from();
    this.closesOn = poll.open().until();
    this.announcedBy = announcedBy;
  }

  PollId id() {
    return new PollId(id);
  }

  /** The days on which votes are taken. */
  DateRange open() {
    return new DateRange(opensOn, closesOn);
  }

  /** Whether votes are taken on a day. */
  boolean isRunning(LocalDate today) {
    return endedOn == null && open().contains(today);
  }

  /** Takes no votes from this day on. One that is ended on its first day is shown no more. */
  void end(LocalDate today) {
    if (endedOn != null || !today.isBefore(closesOn)) {
      throw new ConflictException("poll-ended");
    }
    endedOn = today;
  }
}
