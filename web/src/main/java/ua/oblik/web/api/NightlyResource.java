package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.batch.nightly.Nightly;
import ua.oblik.batch.nightly.NightlyResult;
import ua.oblik.identity.Capability;

/** The night's work, run by hand: what the timer runs, answered when it is done. */
@Path("/office/nightly")
@RequestScoped
@Requires(Capability.RUN_NIGHTLY)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class NightlyResource {
  @Inject private Nightly nightly;
  @Inject private NamedWork work;

  /**
   * Runs the night of the business date and answers what it did. 409 while one is at work. Outside
   * a demo, a date that has reached the calendar has no night to run: the last one is answered.
   */
  @POST
  @RepeatSafe(oneTransaction = false)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = NightlyResult.class)))
  @Operation(
      summary = "Run the night of the business date; answers when it is done",
      description =
          "Safe to repeat: once the business date has reached the calendar, the last night is"
              + " answered and nothing is done. In a demonstration each call with a new key goes on"
              + " one day. A key asks for the night of the day on which it was first sent: repeated"
              + " after a failure, it answers what that night did, or finishes it.")
  public Response run() {
    return Response.ok(nightly.ofDay(work.day())).build();
  }
}
