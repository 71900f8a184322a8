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
import ua.oblik.billing.Bills;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;

/** The bills of an account. */
@Path("/accounts/{number}/bills")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class AccountBillsResource {
  @Inject private Bills bills;

  /** All of them. */
  @GET
  @Operation(summary = "Bills, the latest first, superseded ones included")
  public List<BillSummaryJson> bills(@PathParam("number") AccountNumber number) {
    return bills.of(number).stream().map(BillSummaryJson::of).toList();
  }
}
