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
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.payment.Payments;

/** What was paid for an account. */
@Path("/accounts/{number}/payments")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class PaymentsResource {
  @Inject private Payments payments;

  /** All of them. */
  @GET
  @Operation(summary = "Payments, the latest first")
  public List<PaymentJson> payments(@PathParam("number") AccountNumber number) {
    return payments.of(number).stream().map(PaymentJson::of).toList();
  }
}
