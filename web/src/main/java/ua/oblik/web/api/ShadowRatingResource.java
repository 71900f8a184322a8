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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.NotFoundException;
import ua.oblik.billing.BillRuns;
import ua.oblik.billing.RunReleases;
import ua.oblik.billing.RunStage;
import ua.oblik.billing.ShadowRating;
import ua.oblik.billing.ShadowReport;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.Capability;

/** The second rating of a bill run: how far it is, and the accounts that differ. */
@Path("/office/bill-runs/{id}/shadow-rating")
@RequestScoped
@Requires(Capability.RUN_BILLING)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class ShadowRatingResource {

  @Inject private ShadowRating shadow;
  @Inject private RunReleases releases;
  @Inject private BillRuns runs;

  /** How far the latest stage of the run has been rated again. */
  public record Answer(
      RunStage stage,
      long billed,
      long rated,
      boolean complete,
      boolean agrees,
      Instant ratedAt,
      List<Difference> differences) {}

  /** An account for which the two raters do not agree to the kopiyka. */
  public record Difference(AccountNumber accountNumber, Money billed, String detail) {}

  /** What has been rated so far on request. */
  @GET
  @Operation(summary = "See how far a run was rated a second time")
  public Answer one(@PathParam("id") @Schema(format = "uuid") String id) {
    UUID run = existing(id);
    return shadow
        .latest(run)
        .map(report -> answer(run, report))
        .orElseThrow(() -> new NotFoundException("shadow-rating-not-found"));
  }

  /** Begins to rate every billed account; the address tells how far it is. */
  @POST
  @RepeatSafe(oneTransaction = false)
  @Operation(summary = "Rate every account of a run a second time")
  @APIResponse(responseCode = "202", description = "Begun")
  public Response all(@PathParam("id") @Schema(format = "uuid") String id) {
    shadow.beginRatingAll(existing(id));
    return Response.accepted().build();
  }

  private UUID existing(String id) {
    try {
      return runs.status(UUID.fromString(id)).id();
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("bill-run-not-found");
    }
  }

  private Answer answer(UUID run, ShadowReport report) {
    return new Answer(
        report.stage(),
        report.billed(),
        report.rated(),
        report.isComplete(),
        report.agrees(),
        report.ratedAt(),
        releases.differences(run).stream()
            .map(found -> new Difference(found.account(), found.billed(), found.detail()))
            .toList());
  }
}
