package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.Capability;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.EntryView;

/** What an account owes, entry by entry. */
@Path("/accounts/{number}/entries")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class EntriesResource {
  @Inject private AccountLedger ledger;
  @Inject private BusinessClock clock;

  /**
   * Entries with their balance.
   *
   * @param asOf the day the amounts count for
   * @param knownOn entries posted later are left out
   * @param balance the sum of the entries
   * @param entries oldest first
   */
  public record Statement(
      LocalDate asOf, LocalDate knownOn, Money balance, List<EntryJson> entries) {}

  /** The entries of an account. */
  @GET
  @Operation(
      summary = "Entries, oldest first, with the balance as of one day as known on another",
      description = "Both days are today unless given.")
  public Statement entries(
      @PathParam("number") AccountNumber number,
      @QueryParam("asOf") @Schema(format = "date") String asOf,
      @QueryParam("knownOn") @Schema(format = "date") String knownOn) {
    LocalDate today = clock.today();
    LocalDate counts = day("asOf", asOf, today);
    LocalDate known = day("knownOn", knownOn, today);
    List<EntryView> entries = ledger.entries(number, counts, known);
    Money balance = Money.sum(entries.stream().map(EntryView::amount).toList());
    return new Statement(counts, known, balance, entries.stream().map(EntryJson::of).toList());
  }

  private static LocalDate day(String field, String text, LocalDate today) {
    if (text == null || text.isEmpty()) {
      return today;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problems.invalid(List.of(Problems.field(field, "date-malformed"))));
    }
  }
}
