package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.domain.account.AccountNumber;

/** Prepares the entry of reads. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadSheets {
  @Inject private AccountAccess access;
  @Inject private SheetWriter sheets;

  /**
   * One sheet for each service point where the account is supplied today by a meter.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public List<ReadSheet> of(AccountNumber number) {
    return sheets.of(access.require(number, AccessLevel.VIEW));
  }
}
