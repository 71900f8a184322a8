package ua.oblik.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import ua.oblik.ConflictException;
import ua.oblik.domain.wording.Wording;

/** Works on the system that staff announce. They end by themselves, or are called off before. */
@Entity
@Table(name = "planned_work")
@SuppressWarnings("UnusedVariable") // the wording is read by the queries
class PlannedWork {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "planned_work_id_seq")
  @SequenceGenerator(
      name = "planned_work_id_seq",
      sequenceName = "planned_work_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "text_uk")
  private String textUk;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "text_ru")
  private String textRu;

  @Column(name = "begins_at")
  private Instant beginsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "announced_by")
  private String announcedBy;

  @Column(name = "called_off_at")
  private Instant calledOffAt;

  @Version private long version;

  /** For JPA. */
  protected PlannedWork() {}

  PlannedWork(Wording text, Instant beginsAt, Instant endsAt, String announcedBy) {
    this.textUk = text.uk();
    this.textEn = text.en();
    this.textRu = text.ru();
    this.beginsAt = beginsAt;
    this.endsAt = endsAt;
    this.announcedBy = announcedBy;
  }

  long id() {
    return id;
  }

  /** Takes them back, or ends them now. */
  void callOff(Instant now) {
    if (calledOffAt != null || !now.isBefore(endsAt)) {
      throw new ConflictException("work-over");
    }
    calledOffAt = now;
  }
}
