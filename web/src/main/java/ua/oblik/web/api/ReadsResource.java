package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.NotTaken;
import ua.oblik.metering.ReadHistory;
import ua.oblik.metering.ReadIntake;
import ua.oblik.metering.ReadOutcome;

/** Register reads of an account. */
@Path("/accounts/{number}/reads")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meters and reads")
public class ReadsResource {
  @Inject private ReadIntake intake;
  @Inject private ReadHistory history;

  /** The reads of an account. */
  @GET
  @Operation(summary = "Reads, the latest first, replaced ones included")
  public List<ReadJson> reads(@PathParam("number") AccountNumber number) {
    return history.of(number).stream().map(ReadJson::of).toList();
  }

  /** Stores reads. */
  @POST
  @RepeatSafe
  @Requires(Capability.SUBMIT_OWN_READS)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Submit reads",
      description =
          "All registers of one meter. Reads far above the usual consumption and roll-overs need"
              + " a confirmation: send the same again with `confirm`, under another key.")
  @APIResponse(
      responseCode = "201",
      description = "Stored; the same reads once more get the same receipt",
      content = @Content(schema = @Schema(implementation = ReadReceiptJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "A confirmation is needed; nothing was stored",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = ReadProblem.class)))
  @APIResponse(
      responseCode = "422",
      description = "Refused with the reason and the ways out; nothing was stored",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = ReadProblem.class)))
  public Response submit(@PathParam("number") AccountNumber number, ReadRequest request) {
    ReadOutcome outcome = intake.submit(number, request.submission());
    if (outcome instanceof Accepted accepted) {
      return Response.status(Response.Status.CREATED).entity(ReadReceiptJson.of(accepted)).build();
    }
    return ReadProblem.answer((NotTaken) outcome);
  }
}
