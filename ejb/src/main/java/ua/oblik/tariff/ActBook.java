package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.ConflictException;
import ua.oblik.database.CustomerDatabase;

/** Keeps the acts that drafts rest on. */
@Dependent
class ActBook {
  @Inject private CustomerDatabase customer;

  /**
   * Keeps an act once.
   *
   * @throws ConflictException if the same code has other names, another article or date
   */
  void keep(ActNamed act) {
    customer.change(
        """
        insert into tariff_act (code, issued_on, article, name_uk, name_en, name_ru) values (?, ?, ?, ?, ?, ?)
        on conflict (code) do nothing
        """,
        act.code(),
        act.issuedOn(),
        act.article(),
        act.uk(),
        act.en(),
        act.ru());
    boolean same =
        customer
            .first(
                "select * from tariff_act where code = ?",
                row ->
                    act.uk().equals(row.text("name_uk"))
                        && act.ru().equals(row.text("name_ru"))
                        && act.article().equals(row.text("article"))
                        && act.issuedOn().equals(row.day("issued_on")),
                act.code())
            .orElseThrow();
    if (!same) {
      throw new ConflictException("tariff-act-differs");
    }
  }
}
