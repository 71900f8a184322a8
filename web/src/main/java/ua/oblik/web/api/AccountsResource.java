package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;

/** The accounts of the login. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {
  @Inject private MyAccounts accounts;
  @Inject private AccountSummaries summaries;

  /** Those linked to the login. */
  @GET
  @Requires(Capability.VIEW_OWN_ACCOUNTS)
  @Operation(summary = "The accounts linked to the login")
  public List<LinkedAccount> list() {
    return accounts.list();
  }

  /** One of them, or for staff any. */
  @GET
  @Path("/{number}")
  @Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
  @Operation(summary = "Balance, expected charge and recommended payment of an account")
  public AccountJson one(@PathParam("number") AccountNumber number) {
    return AccountJson.of(summaries.of(number));
  }
}
