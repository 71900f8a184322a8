package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.filing.ImportKind;
import ua.oblik.identity.Capability;
import ua.oblik.payment.PaymentImports;

/**
 * Files of banks (camt.053, camt.054) and of payment agents (CSV): bring one, see what came of it.
 */
@Path("/office/payment-imports")
@RequestScoped
@Requires(Capability.POST_PAYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class PaymentImportsResource extends ImportsResource {
  @Inject private PaymentImports payments;

  @Override
  protected ImportKind kind() {
    return ImportKind.PAYMENTS;
  }

  @Override
  protected Future<Boolean> run(UUID id) {
    return payments.run(id);
  }

  /**
   * Takes a file, as a form or as the body itself (the query parameter {@code name} names it). 201
   * with the rows when it is done, 202 when it takes longer, 422 when it cannot be read at all.
   *
   * @param map the column map that an agent's CSV is written by; without it, the first whose
   *     columns the file has
   */
  @POST
  @Upload
  @RepeatSafe(oneTransaction = false)
  @Consumes({
    MediaType.MULTIPART_FORM_DATA,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(summary = "Bring a file of a bank or of a payment agent")
  @APIResponse(
      responseCode = "201",
      description = "Done, with what became of each row",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Kept, and still at work",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response bring(@QueryParam("map") String map, UploadedFile file) {
    return take(file, Optional.ofNullable(map));
  }
}
