package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.picture.Picture;

/** Photographs of meters beside the reads they show: for the customer, and for staff. */
@Stateless
public class ReadPhotos {
  @Inject private AccountAccess access;
  @Inject private HistoryReader history;
  @Inject private PhotoAlbum album;

  /**
   * The photograph kept with reads.
   *
   * @throws NotFoundException if there is none, or the account is not the caller's to see
   */
  public Picture get(AccountNumber number, UUID submission) {
    read(access.require(number, AccessLevel.VIEW), submission);
    return album.of(submission).orElseThrow(ReadPhotos::notFound);
  }

  /**
   * Adds a photograph to reads that the customer sent before; the first one stays.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to act
   *     on
   */
  public void add(AccountNumber number, UUID submission, Picture photo) {
    ReadView read = read(access.require(number, AccessLevel.ACT), submission);
    if (read.source() != ReadSource.CUSTOMER) {
      throw notFound();
    }
    album.keep(submission, photo);
  }

  private ReadView read(AccountId account, UUID submission) {
    return history.of(account).stream()
        .filter(view -> view.submission().equals(submission))
        .findFirst()
        .orElseThrow(ReadPhotos::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("read-photo-not-found");
  }
}
