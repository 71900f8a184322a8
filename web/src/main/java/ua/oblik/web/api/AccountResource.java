package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.billing.AccountSummaries;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;

/**
 * One account. A class of its own: JAX-RS picks the class by the longest address, so that an
 * account under {@code /accounts} would hide behind those of its bills and entries.
 */
@Path("/accounts/{number}")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {
  @Inject private AccountSummaries summaries;

  /** At a glance; staff may ask for any. */
  @GET
  @Operation(summary = "Balance, expected charge and recommended payment of an account")
  public AccountJson one(@PathParam("number") AccountNumber number) {
    return AccountJson.of(summaries.of(number));
  }
}
