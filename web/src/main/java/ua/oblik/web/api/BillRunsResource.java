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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.NotFoundException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.BillRuns;
import ua.oblik.billing.RunAccounts;
import ua.oblik.billing.RunComparisons;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunRequest;
import ua.oblik.billing.RunUndo;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Bill runs: start one, watch it, see what it parked. */
@Path("/office/bill-runs")
@RequestScoped
@Requires(Capability.RUN_BILLING)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
@Consumes(MediaType.APPLICATION_JSON)
public class BillRunsResource {
  /** As many as a script looks back on. */
  private static final int LATEST = 50;

  @Inject private BillRunJobs jobs;
  @Inject private BillRuns runs;
  @Inject private RunUndo undo;
  @Inject private RunComparisons comparisons;
  @Inject private RunAccounts accounts;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser user;
  @Inject private NamedWork work;

  /** What to bill: a settlement month such as 2025-10, and whether only to look. */
  public record NewRun(@Schema(format = "month", required = true) String period, Boolean preview) {}

  /**
   * Starts a run and answers at once; the address of the run tells how it goes. A month is posted
   * by one run only.
   */
  @POST
  @RepeatSafe(oneTransaction = false)
  @Operation(summary = "Start a bill run of a month")
  @APIResponse(
      responseCode = "202",
      description = "The run is at work; Location tells how it goes",
      content = @Content(schema = @Schema(implementation = BillRunAnswer.class)))
  public Response start(NewRun wanted, @Context UriInfo uri) {
    YearMonth month = SettlementMonths.over(wanted.period(), YearMonth.from(clock.today()));
    RunMode mode = Boolean.TRUE.equals(wanted.preview()) ? RunMode.PREVIEW : RunMode.POSTING;
    BillRunStatus run = jobs.start(new RunRequest(work.id(), month, mode, user.actor()));
    return Response.accepted(answer(run))
        .location(uri.getAbsolutePathBuilder().path(run.id().toString()).build())
        .build();
  }

  /** The latest runs. */
  @GET
  @Operation(summary = "The latest runs")
  public List<BillRunAnswer> latest() {
    return runs.find(ListQuery.first(LATEST)).stream()
        .map(run -> BillRunAnswer.of(run, List.of()))
        .toList();
  }

  /** One run: counts, sums, progress, and the accounts that it could not bill, or would not. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "A run: counts, sums, progress, and the accounts it could not bill, with reasons")
  public BillRunAnswer one(@PathParam("id") @Schema(format = "uuid") String id) {
    return answer(runs.status(id(id)));
  }

  /**
   * Releases a run that was calculated and waits for it; then its bills are posted. 409 for whoever
   * started it, for a run that does not wait, or whose second calculation disagrees.
   */
  @POST
  @Path("{id}/release")
  @RepeatSafe(oneTransaction = false)
  @Operation(
      summary = "Release a calculated run",
      description =
          "A second person lets the bills of a run in state AWAITING_RELEASE be posted. Only what was calculated is"
              + " posted: an account whose bill has changed since is parked. Releasing again answers the run as it"
              + " stands.")
  @APIResponse(
      responseCode = "202",
      description = "The run is posting",
      content = @Content(schema = @Schema(implementation = BillRunAnswer.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "run-release-by-starter: started by the caller; run-not-awaiting-release; run-differs: a second calculation"
              + " disagrees")
  public Response release(@PathParam("id") @Schema(format = "uuid") String id) {
    return Response.accepted(answer(jobs.release(id(id)))).build();
  }

  /** Why a run is taken back. */
  public record Undo(@Schema(required = true) String reason) {}

  /**
   * Takes a run back: cancels and reverses its bills, and lets those stand again that they had
   * replaced. Undoing again answers the run as it stands.
   */
  @POST
  @Path("{id}/undo")
  @RepeatSafe(oneTransaction = false)
  @Operation(
      summary = "Take a run back as a whole",
      description =
          "Needs a reason. A run that waits for its release is turned down. Of a posted run every bill is cancelled and"
              + " reversed, what it had replaced stands again, and letters not sent yet are stopped; its state is UNDONE"
              + " at the end. Undoing again answers the run as it stands.")
  @APIResponse(
      responseCode = "202",
      description = "The run is being undone",
      content = @Content(schema = @Schema(implementation = BillRunAnswer.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "run-paid: a payment rests on it; run-followed: a later bill begins where one of its bills ends;"
              + " run-not-undoable: at work, or a preview")
  @APIResponse(
      responseCode = "422",
      description = "run-undo-reason: no reason, or more than 500 characters")
  public Response undo(
      @PathParam("id") @Schema(format = "uuid") String id, @MayBeEmpty Undo wanted) {
    String reason = wanted == null ? null : wanted.reason();
    return Response.accepted(answer(jobs.undo(id(id), reason))).build();
  }

  /** What an undo would do, and the accounts that forbid it. Changes nothing. */
  @GET
  @Path("{id}/undo")
  @Operation(
      summary = "What taking the run back would do",
      description =
          "How many bills and how much money, and the accounts that forbid it. Changes nothing.")
  public UndoEffectAnswer undoEffect(@PathParam("id") @Schema(format = "uuid") String id) {
    return UndoEffectAnswer.of(undo.effect(id(id)));
  }

  /** The run beside the month before: totals, the largest changes, parked accounts by reason. */
  @GET
  @Path("{id}/comparison")
  @Operation(
      summary = "The run beside the month before",
      description =
          "Of accounts that are billed and had a charge for the month before: both sums, and the ten largest rises and"
              + " falls. Parked accounts are counted by reason. Works for a preview as well.")
  public RunComparisonAnswer comparison(@PathParam("id") @Schema(format = "uuid") String id) {
    return RunComparisonAnswer.of(comparisons.of(runs.status(id(id)).id()));
  }

  private BillRunAnswer answer(BillRunStatus run) {
    return BillRunAnswer.of(run, accounts.parked(run.id()));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("bill-run-not-found");
    }
  }
}
