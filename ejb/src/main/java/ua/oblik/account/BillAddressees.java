package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.customer.VatNumber;

/**
 * Tells who bills are made out to, in one statement, for whoever puts them on paper. Who may see
 * the account is for the caller to say.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BillAddressees {

  @Inject private CustomerDatabase customer;

  /**
   * The addressee of an account's bills.
   *
   * @throws NotFoundException if there is no account of that key
   */
  public BillAddressee of(AccountId account) {
    return customer
        .first(
            """
            select a.link_code, c.language, c.postal_address, l.edrpou, l.vat_number,
              coalesce(l.full_name, concat_ws(' ', p.family_name, p.given_name, p.patronymic)) as name
            from account a join customer c on c.id = a.customer_id
              left join person p on p.id = c.id left join legal_entity l on l.id = c.id
            where a.id = ?
            """,
            BillAddressees::addressee,
            account.value())
        .orElseThrow(() -> new NotFoundException("account-not-found"));
  }

  private static BillAddressee addressee(Row row) throws SQLException {
    return new BillAddressee(
        row.text("name"),
        Optional.ofNullable(row.text("edrpou")),
        Optional.ofNullable(row.text("vat_number")).map(VatNumber::new),
        Optional.ofNullable(row.text("postal_address")),
        row.text("language"),
        row.text("link_code"));
  }
}
