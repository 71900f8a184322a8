package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * The accounts of one rehearsal, to page through, filter and sort; filter {@code id} says which.
 */
@Stateless
public class RehearsedAccounts {

  private static final String REHEARSAL = "id";
  private static final String DIFFERENCE = "r.then_kopiykas - r.now_kopiykas";

  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;

  /**
   * The rows that a question of staff finds, by account.
   *
   * @throws NotFoundException if it names no rehearsal, or the caller does not run billing
   */
  public List<RehearsedAccount> find(ListQuery query) {
    return list(query).rows(customer, query);
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if it names no rehearsal, or the caller does not run billing
   */
  public long count(ListQuery query) {
    return list(query).count(customer, query);
  }

  private ListSelect<RehearsedAccount> list(ListQuery query) {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("rehearsal-not-found");
    }
    return new ListSelect<>(
            "r.*, a.number",
            "rehearsal_account r join account a on a.id = r.account_id",
            "r.account_id",
            RehearsedAccounts::view)
        .choice(REHEARSAL, query.filter(REHEARSAL), "r.rehearsal_id = '" + id(query) + "'::uuid")
        .sort("account", "a.number")
        .sort("energy", "r.energy_wh")
        .sort("now", "r.now_kopiykas")
        .sort("then", "r.then_kopiykas")
        .sort("difference", DIFFERENCE)
        .choice("change", "rise", DIFFERENCE + " > 0")
        .choice("change", "fall", DIFFERENCE + " < 0")
        .begins("a.number");
  }

  private static UUID id(ListQuery query) {
    try {
      return UUID.fromString(query.filter(REHEARSAL));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("rehearsal-not-found");
    }
  }

  private static RehearsedAccount view(Row row) throws SQLException {
    return new RehearsedAccount(
        AccountNumber.of(row.text("number")),
        row.energy("energy_wh"),
        row.money("now_kopiykas"),
        row.money("then_kopiykas"));
  }
}
