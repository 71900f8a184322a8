package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.domain.account.AccountNumber;

/** Tells which reads were taken at an account's service points while it was supplied there. */
@Stateless
public class ReadHistory {
  @Inject private AccountAccess access;
  @Inject private HistoryReader reader;

  /**
   * The reads of an account, the latest first, replaced ones included.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<ReadView> of(AccountNumber number) {
    return reader.of(access.require(number, AccessLevel.VIEW));
  }
}
