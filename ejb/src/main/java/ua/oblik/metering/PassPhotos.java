package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.domain.picture.Picture;

/**
 * Photographs of meters from people without a login, beside the reads that came by their pass and
 * that nobody had sent before. They add, exchange and take back; nothing shows them a picture.
 */
@Stateless
public class PassPhotos {
  @Inject private PassBook passes;
  @Inject private PassSheets sheets;
  @Inject private PhotoAlbum album;

  /**
   * Reads first sent by a pass whose photograph its holder may add, exchange or take back: until a
   * bill settles their day, and unless somebody else has seen to it. The latest first; none if the
   * pass is not good.
   */
  public List<ReadView> open(String secret) {
    return passes.find(secret).map(this::open).orElse(List.of());
  }

  private List<ReadView> open(ReadPass pass) {
    return passes.isGood(pass)
        ? sheets.reads(pass.account(), passes.sentFirst(pass)).stream()
            .filter(ReadView::correctable)
            .filter(read -> album.isLeftTo(pass.origin().actor(), read))
            .toList()
        : List.of();
  }

  /**
   * Keeps a photograph with reads, also in the place of the one before.
   *
   * @throws NotFoundException if there is no such pass, or the reads did not come by it
   * @throws ConflictException if they stay as they are, or no more photographs of them are kept
   */
  public void add(String secret, long receiptNo, Picture photo) {
    ReadPass pass = pass(secret);
    album.keep(read(pass, receiptNo).submission(), photo, pass.origin().actor());
  }

  /**
   * Takes the photograph back; staff still find it. Without one nothing happens.
   *
   * @throws NotFoundException if there is no such pass, or the reads did not come by it
   * @throws ConflictException if they stay as they are
   */
  public void takeBack(String secret, long receiptNo) {
    ReadPass pass = pass(secret);
    ReadView read = read(pass, receiptNo);
    if (read.photo()) {
      album.takeBack(read.submission(), pass.origin().actor());
    }
  }

  private ReadPass pass(String secret) {
    return passes.find(secret).orElseThrow(() -> new NotFoundException("read-photo-not-found"));
  }

  private ReadView read(ReadPass pass, long receiptNo) {
    if (!passes.receipts(pass).contains(receiptNo)) {
      throw new NotFoundException("read-photo-not-found");
    }
    sheets.lock(pass.account());
    Optional<ReadView> found =
        open(pass).stream().filter(read -> read.receiptNo() == receiptNo).findFirst();
    return found.orElseThrow(() -> new ConflictException("read-photo-stays"));
  }
}
