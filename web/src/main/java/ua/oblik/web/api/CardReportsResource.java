package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.payment.CardReports;
import ua.oblik.payment.CardReports.Reception;

/** Where gateways report payments by card. A report may come as often as the gateway likes. */
@Path("/card-reports/{gateway}")
@RequestScoped
@Open
@Tag(name = "Ledger")
public class CardReportsResource {
  @Inject private CardReports reports;

  /** Takes a signed report. */
  @POST
  @KeyOptional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "A report of a payment gateway, signed by it")
  @APIResponse(responseCode = "204", description = "Taken, now or before")
  @APIResponse(responseCode = "400", description = "There is no form in it")
  @APIResponse(responseCode = "403", description = "The gateway did not write it")
  @APIResponse(responseCode = "404", description = "No such gateway is in use")
  public Response report(
      @PathParam("gateway") String gateway,
      @FormParam("data") String data,
      @FormParam("signature") String signature) {
    Map<String, String> form =
        Map.of("data", data == null ? "" : data, "signature", signature == null ? "" : signature);
    return reports.receive(gateway, form) == Reception.TAKEN
        ? Response.noContent().build()
        : Problems.of(403, "signature-wrong");
  }
}
