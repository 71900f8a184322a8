package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.picture.Picture;

/** Keeps photographs of meters with the reads they show: one each, never changed. */
@Dependent
class PhotoAlbum {
  @Inject private MeterDatabase meter;

  /** Keeps a photograph, without what tells where and by whom it was taken. */
  void keep(UUID submission, Picture photo) {
    Picture bare = photo.withoutMetadata();
    meter.change(
        """
        insert into read_photo (submission_id, content, media_type) values (?, ?, ?)
        on conflict (submission_id) do nothing
        """,
        submission,
        bare.content(),
        bare.format().mediaType());
  }

  Optional<Picture> of(UUID submission) {
    return meter
        .first(
            "select content from read_photo where submission_id = ?",
            row -> row.bytes("content"),
            submission)
        .map(Picture::of);
  }

  /** Which of these have one. */
  Set<UUID> among(Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        meter.list(
            "select submission_id from read_photo where submission_id = any(cast(? as uuid[]))",
            row -> row.uuid("submission_id"),
            submissions.stream().map(UUID::toString).toList()));
  }
}
