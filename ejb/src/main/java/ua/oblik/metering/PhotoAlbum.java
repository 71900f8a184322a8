package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.picture.Picture;

/**
 * Keeps photographs of meters with the reads they show. The last one of a submission counts; it may
 * take back the one before instead of showing anything, and all are kept, up to a number.
 */
@Dependent
class PhotoAlbum {
  /** Of the same reads. Who exchanges a photograph more often than that fills the store. */
  private static final int MOST = 10;

  @Inject private MeterDatabase meter;
  @Inject private BusinessClock clock;

  /**
   * Keeps a photograph, without what tells where and by whom it was taken. The same once more
   * changes nothing. Whoever calls has locked the account.
   *
   * @throws ConflictException if ten of the same reads have been kept, taken back ones included
   */
  void keep(UUID submission, Picture photo, String actor) {
    Picture bare = photo.withoutMetadata();
    if (isLast(submission, bare)) {
      return;
    }
    if (all(submission).stream().filter(PhotoVersion::shown).count() >= MOST) {
      throw new ConflictException("read-photo-stays");
    }
    meter.change(
        """
        insert into read_photo (submission_id, content, media_type, sent_by, sent_at)
        values (?, ?, ?, ?, cast(? as timestamptz))
        """,
        submission,
        bare.content(),
        bare.format().mediaType(),
        actor,
        clock.now().toString());
  }

  private boolean isLast(UUID submission, Picture photo) {
    return meter
        .first(
            """
            select coalesce(content = ?, false) as same from read_photo
            where submission_id = ? order by id desc limit 1
            """,
            row -> row.flag("same"),
            photo.content(),
            submission)
        .orElse(false);
  }

  /**
   * Whether the photograph of reads may be exchanged or taken back by a login that acts for the
   * account: one that it sent itself or that came without a login, until a bill settles their day.
   */
  boolean isExchangeable(ReadView read, String actor) {
    return read.correctable()
        && last(read)
            .filter(PhotoVersion::shown)
            .map(photo -> sender(photo, read))
            .filter(sender -> sender.equals(actor) || cameByAPass(sender))
            .isPresent();
  }

  /**
   * Whether the actor sent the reads, and none was ever kept with them or the last one, shown or
   * taken back, is of the actor too.
   */
  boolean isLeftTo(String actor, ReadView read) {
    return read.submittedBy().equals(actor)
        && last(read)
            .map(photo -> sender(photo, read))
            .filter(other -> !other.equals(actor))
            .isEmpty();
  }

  private Optional<PhotoVersion> last(ReadView read) {
    return all(read.submission()).stream().findFirst();
  }

  private static String sender(PhotoVersion photo, ReadView read) {
    return photo.sentBy().orElse(read.submittedBy());
  }

  private static boolean cameByAPass(String sender) {
    return Arrays.stream(PassOrigin.values()).map(PassOrigin::actor).anyMatch(sender::equals);
  }

  /** From here on the reads have no photograph. */
  void takeBack(UUID submission, String actor) {
    meter.change(
        "insert into read_photo (submission_id, sent_by, sent_at) values (?, ?, cast(? as timestamptz))",
        submission,
        actor,
        clock.now().toString());
  }

  Optional<Picture> of(UUID submission) {
    return all(submission).stream()
        .findFirst()
        .filter(PhotoVersion::shown)
        .flatMap(last -> picture(submission, last.id()));
  }

  /** One of those that were ever kept with the reads. */
  Optional<Picture> picture(UUID submission, long id) {
    return meter
        .first(
            "select content from read_photo where submission_id = ? and id = ? and content is not null",
            row -> row.bytes("content"),
            submission,
            id)
        .map(Picture::of);
  }

  /** Everything that was kept with the reads, the last first. */
  List<PhotoVersion> all(UUID submission) {
    return meter.list(
        """
        select id, content is not null as shown, sent_by, sent_at from read_photo
        where submission_id = ? order by id desc
        """,
        row ->
            new PhotoVersion(
                row.number("id"),
                row.flag("shown"),
                Optional.ofNullable(row.text("sent_by")),
                row.optionalMoment("sent_at")),
        submission);
  }

  /** Which of these have one. */
  Set<UUID> among(Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        meter.list(
            """
            select submission_id from (
              select distinct on (submission_id) submission_id, media_type from read_photo
              where submission_id = any(cast(? as uuid[])) order by submission_id, id desc) last
            where media_type is not null
            """,
            row -> row.uuid("submission_id"),
            submissions.stream().map(UUID::toString).toList()));
  }
}
