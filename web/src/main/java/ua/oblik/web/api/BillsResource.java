package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.billing.Bills;
import ua.oblik.document.BillDocuments;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.identity.Capability;

/** An issued bill. */
@Path("/bills/{no}")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class BillsResource {
  @Inject private Bills bills;
  @Inject private BillDocuments documents;

  /** One bill. */
  @GET
  @Operation(summary = "A bill with its lines, what they rest on, and what it replaced")
  public BillJson bill(@PathParam("no") @Schema(format = "bill-number") String no) {
    return BillJson.of(bills.get(number(no)));
  }

  /** One bill as a file. */
  @GET
  @Path("/pdf")
  @Produces("application/pdf")
  @Operation(summary = "A bill as PDF/A-3b with its payment QR and its data as XML")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(format = "binary")))
  public Response pdf(@PathParam("no") @Schema(format = "bill-number") String no) {
    BillNumber number = number(no);
    return Response.ok(documents.pdf(number), "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rahunok-" + number + ".pdf\"")
        .build();
  }

  /** The act that goes with it. */
  @GET
  @Path("/act")
  @Produces("application/pdf")
  @Operation(summary = "The act of acceptance of a legal entity's bill as PDF/A-3b")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(format = "binary")))
  public Response act(@PathParam("no") @Schema(format = "bill-number") String no) {
    BillNumber number = number(no);
    return Response.ok(documents.act(number), "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"akt-" + number + ".pdf\"")
        .build();
  }

  private static BillNumber number(String text) {
    try {
      return new BillNumber(Long.parseLong(text));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problems.of(Response.Status.NOT_FOUND.getStatusCode(), "bill-not-found"));
    }
  }
}
