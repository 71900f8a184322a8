package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.picture.Picture;
import ua.oblik.identity.CurrentUser;

/** Photographs of meters beside the reads they show: for the customer, and for staff. */
@Stateless
public class ReadPhotos {
  @Inject private AccountAccess access;
  @Inject private Accounts accounts;
  @Inject private HistoryReader history;
  @Inject private PhotoAlbum album;
  @Inject private CurrentUser caller;

  /**
   * The photograph kept with reads.
   *
   * @throws NotFoundException if there is none, or the account is not the caller's to see
   */
  public Picture get(AccountNumber number, UUID submission) {
    requireHeld(access.require(number, AccessLevel.VIEW), submission);
    return album.of(submission).orElseThrow(ReadPhotos::notFound);
  }

  /**
   * Whether this is the photograph kept with reads.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to see
   */
  public boolean isKept(AccountNumber number, UUID submission, Picture photo) {
    requireHeld(access.require(number, AccessLevel.VIEW), submission);
    return album.of(submission).filter(photo.withoutMetadata()::equals).isPresent();
  }

  /**
   * One that was kept with reads before another took its place.
   *
   * @throws NotFoundException if there is none, or the account is not the caller's to see
   */
  public Picture earlier(AccountNumber number, UUID submission, long id) {
    requireHeld(access.require(number, AccessLevel.VIEW), submission);
    return album.picture(submission, id).orElseThrow(ReadPhotos::notFound);
  }

  /**
   * The photographs that do not count any more, the last first.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to see
   */
  public List<PhotoVersion> earlier(AccountNumber number, UUID submission) {
    requireHeld(access.require(number, AccessLevel.VIEW), submission);
    return album.all(submission).stream().skip(1).filter(PhotoVersion::shown).toList();
  }

  /**
   * Whether the caller may exchange the photograph, or take it back: who sent it, and whoever acts
   * for the account if it came without a login; until a bill settles the day of the reads.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to see
   */
  public boolean isExchangeable(AccountNumber number, UUID submission) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return isExchangeable(account, read(account, submission));
  }

  private boolean isExchangeable(AccountId account, ReadView read) {
    return access.allows(account, AccessLevel.ACT) && album.isExchangeable(read, caller.actor());
  }

  /**
   * Adds a photograph to reads that the customer sent before, or puts it in the place of one that
   * the caller sent or that came without a login. Both are kept.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to act
   *     on
   * @throws ConflictException if they have a photograph that the caller may not exchange, or no
   *     more of them are kept
   */
  public void add(AccountNumber number, UUID submission, Picture photo) {
    AccountId account = access.require(number, AccessLevel.ACT);
    accounts.lock(account);
    ReadView read = read(account, submission);
    if (read.source() != ReadSource.CUSTOMER) {
      throw notFound();
    }
    if (read.photo()) {
      requireExchangeable(account, read);
    }
    album.keep(submission, photo, caller.actor());
  }

  /**
   * Takes back the photograph that the caller sent or that came without a login; staff still find
   * it. Without one nothing happens.
   *
   * @throws NotFoundException if there are no such reads, or the account is not the caller's to act
   *     on
   * @throws ConflictException if the caller may not take it back
   */
  public void takeBack(AccountNumber number, UUID submission) {
    AccountId account = access.require(number, AccessLevel.ACT);
    accounts.lock(account);
    ReadView read = read(account, submission);
    if (read.photo()) {
      requireExchangeable(account, read);
      album.takeBack(submission, caller.actor());
    }
  }

  private void requireExchangeable(AccountId account, ReadView read) {
    if (!isExchangeable(account, read)) {
      throw new ConflictException("read-photo-stays");
    }
  }

  private void requireHeld(AccountId account, UUID submission) {
    if (!history.holds(account, submission)) {
      throw notFound();
    }
  }

  private ReadView read(AccountId account, UUID submission) {
    return history.of(account).stream()
        .filter(view -> view.submission().equals(submission) && view.receiptNo() != null)
        .findFirst()
        .orElseThrow(ReadPhotos::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("read-photo-not-found");
  }
}
