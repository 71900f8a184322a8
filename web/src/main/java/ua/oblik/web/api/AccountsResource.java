package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.account.LinkedAccount;
import ua.oblik.account.MyAccounts;
import ua.oblik.identity.Capability;

/** The accounts of the login. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountsResource {
  @Inject private MyAccounts accounts;

  /** Those linked to the login. */
  @GET
  @Requires(Capability.VIEW_OWN_ACCOUNTS)
  @Operation(summary = "The accounts linked to the login")
  public List<LinkedAccount> list() {
    return accounts.list();
  }
}
