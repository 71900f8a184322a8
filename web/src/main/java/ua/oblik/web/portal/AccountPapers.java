package ua.oblik.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import ua.oblik.billing.BillSummary;
import ua.oblik.billing.Bills;
import ua.oblik.document.BillDocuments;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.picture.Picture;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadPhotos;
import ua.oblik.metering.ReadView;
import ua.oblik.request.CustomerRequests;
import ua.oblik.request.RequestLine;

/**
 * What an account has besides its tables: bills as PDF, and the photographs that came with reads
 * and requests. Handed over one by one, so that no more than one is in memory.
 */
@Dependent
class AccountPapers {
  @Inject private Bills bills;
  @Inject private BillDocuments documents;
  @Inject private ReadHistory reads;
  @Inject private ReadPhotos photos;
  @Inject private CustomerRequests requests;

  /** Takes a file of an account under its name. */
  @FunctionalInterface
  interface Taker {
    void take(String name, byte[] content) throws IOException;
  }

  void each(AccountNumber number, Taker taker) throws IOException {
    for (BillSummary bill : bills.of(number)) {
      taker.take("bills/bill-" + bill.number() + ".pdf", documents.pdf(bill.number()));
    }
    for (ReadView read : reads.of(number)) {
      if (read.photo()) {
        Picture photo = photos.get(number, read.submission());
        taker.take(
            "photos/read-" + read.readOn() + "-" + read.submission() + ending(photo),
            photo.content());
      }
    }
    for (RequestLine line : requests.of(number)) {
      if (requests.get(line.number()).hasPhoto()) {
        Picture photo = requests.photo(line.number());
        taker.take("photos/request-" + line.number() + ending(photo), photo.content());
      }
    }
  }

  private static String ending(Picture photo) {
    return "." + photo.format().name().toLowerCase(Locale.ROOT);
  }
}
