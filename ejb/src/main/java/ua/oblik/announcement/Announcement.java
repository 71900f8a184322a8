package ua.oblik.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;

/** Something told to everybody for some days; it is never rewritten, only taken back. */
@Entity
@Table(name = "announcement")
@NamedQuery(
    name = "Announcement.shownOn",
    query =
        "select a from Announcement a where a.shownFrom <= :day and a.shownUntil > :day"
            + " and a.withdrawnBy is null order by a.urgent desc, a.shownFrom desc, a.id desc")
@NamedQuery(
    name = "Announcement.all",
    query = "select a from Announcement a order by a.shownFrom desc, a.id desc")
class Announcement {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "announcement_id_seq")
  @SequenceGenerator(
      name = "announcement_id_seq",
      sequenceName = "announcement_id_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "shown_from")
  private LocalDate shownFrom;

  @Column(name = "shown_until")
  private LocalDate shownUntil;

  private boolean urgent;

  @Column(name = "title_uk")
  private String titleUk;

  @Column(name = "body_uk")
  private String bodyUk;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "body_en")
  private String bodyEn;

  @Column(name = "title_ru")
  private String titleRu;

  @Column(name = "body_ru")
  private String bodyRu;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Version private long version;

  /** For JPA. */
  protected Announcement() {}

  Announcement(AnnouncementForm form, String by) {
    this.shownFrom = form.from();
    this.shownUntil = form.lastDay().plusDays(1);
    this.urgent = form.urgent();
    this.titleUk = form.texts().get("uk").title();
    this.bodyUk = form.texts().get("uk").body();
    this.titleEn = form.texts().get("en").title();
    this.bodyEn = form.texts().get("en").body();
    this.titleRu = form.texts().get("ru").title();
    this.bodyRu = form.texts().get("ru").body();
    this.writtenBy = by;
  }

  /** Taken back; again, it changes nothing. */
  void withdraw(String by) {
    if (withdrawnBy == null) {
      withdrawnBy = by;
    }
  }

  AnnouncementView view() {
    return new AnnouncementView(
        id,
        new DateRange(shownFrom, shownUntil),
        urgent,
        Map.of(
            "uk", new AnnouncementText(titleUk, bodyUk),
            "en", new AnnouncementText(titleEn, bodyEn),
            "ru", new AnnouncementText(titleRu, bodyRu)),
        withdrawnBy != null);
  }
}
