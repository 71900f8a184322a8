package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.batch.rehearsal.RehearsalJobs;
import ua.oblik.billing.RehearsalRequest;
import ua.oblik.billing.Rehearsals;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.Capability;

/** Rehearsals: what everybody would have paid under a draft of a tariff. */
@Path("/office/rehearsals")
@RequestScoped
@Requires(Capability.RUN_BILLING)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class RehearsalsResource {
  @Inject private RehearsalJobs jobs;
  @Inject private Rehearsals rehearsals;
  @Inject private BusinessClock clock;
  @Inject private NamedWork work;

  /** What to rehearse: a draft, and the first and last settlement month, such as 2025-10. */
  public record NewRehearsal(
      @Schema(required = true) Long draft,
      @Schema(format = "month", required = true) String from,
      @Schema(format = "month", required = true) String last) {}

  /** Starts a rehearsal and answers at once. Nothing is posted, whatever comes out. */
  @POST
  @RepeatSafe(oneTransaction = false)
  @Operation(
      summary = "Rehearse a draft of a tariff",
      description =
          "Rates what was billed in past months by the draft, of rates or of coefficients of zones, and by the tariffs"
              + " that were in force: all that bills charge, reliefs, subsidies and VAT included. Nothing is posted.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RehearsalAnswer.class)))
  public Response start(NewRehearsal wanted, @Context UriInfo uri) {
    if (wanted.draft() == null) {
      throw new NotFoundException("tariff-draft-not-found");
    }
    YearMonth now = YearMonth.from(clock.today());
    YearMonth from = SettlementMonths.over(wanted.from(), now);
    YearMonth last = SettlementMonths.over(wanted.last(), now);
    if (last.isBefore(from)) {
      throw new RefusedException("rehearsal-months");
    }
    UUID id =
        jobs.start(
            new RehearsalRequest(
                work.id(), wanted.draft(), from, last.plusMonths(1), "draft " + wanted.draft()));
    return Response.accepted(RehearsalAnswer.of(rehearsals.get(id)))
        .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
        .build();
  }

  /** One rehearsal: totals, winners, losers, and how the differences are spread. */
  @GET
  @Path("{id}")
  @Operation(summary = "What came out of a rehearsal")
  public RehearsalAnswer one(@PathParam("id") @Schema(format = "uuid") String id) {
    try {
      return RehearsalAnswer.of(rehearsals.get(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("rehearsal-not-found");
    }
  }
}
