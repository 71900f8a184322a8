package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.billing.Billing;
import ua.oblik.billing.PreviewOutcome;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.metering.NotTaken;

/** The bill of any day, to be looked at before it is ordered. */
@Path("/accounts/{number}/bill-preview")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class BillPreviewResource {
  private static final int UNPROCESSABLE = 422;

  @Inject private Billing billing;

  /** The bill that an order would bring. */
  @POST
  @KeyOptional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The bill that an order would bring, to the kopiyka; stores nothing",
      description = "With reads, or with {} for the bill up to the last reads already entered.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BillJson.class)))
  public Response preview(@PathParam("number") AccountNumber number, BillRequestJson request) {
    PreviewOutcome outcome = billing.preview(number, request.request());
    if (outcome instanceof PreviewOutcome.Previewed previewed) {
      return Response.ok(BillJson.of(previewed.bill())).build();
    }
    if (outcome instanceof PreviewOutcome.ReadProblem problem) {
      return ReadProblem.answer((NotTaken) problem.check());
    }
    if (outcome instanceof PreviewOutcome.CannotBill cannot) {
      return Problems.of(UNPROCESSABLE, cannot.code());
    }
    return outcome instanceof PreviewOutcome.NothingToBill nothing
        ? Problems.of(UNPROCESSABLE, nothing.code())
        : Problems.of(UNPROCESSABLE, "reads-doubted");
  }
}
