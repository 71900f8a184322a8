package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.RefusedException;
import ua.oblik.adjustment.AdjustmentEffect;
import ua.oblik.adjustment.AdjustmentState;
import ua.oblik.adjustment.AdjustmentView;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.Capability;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/** What staff add to accounts or take off them: one proposes, another decides. */
@Path("/office/adjustments")
@RequestScoped
@Requires(Capability.POST_PAYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class AdjustmentsResource {
  private static final int DEFAULT_PAGE = 100;
  private static final int LONGEST_PAGE = 1000;

  @Inject private Adjustments adjustments;

  /** What is wanted. */
  @Schema(name = "AdjustmentProposal")
  public record Proposal(
      @Schema(format = "account-number", required = true) String accountNumber,
      @Schema(required = true) AdjustmentSide side,
      @Schema(required = true) Money amount,
      @Schema(required = true) AdjustmentReason reason,
      @Schema(required = true) CounterAccount counterAccount,
      @Schema(required = true) LocalDate valueOn,
      @Schema(required = true) String explanation) {

    ProposedAdjustment proposed() {
      return new ProposedAdjustment(
          account(), side, amount, reason, counterAccount, valueOn, explanation);
    }

    private AccountNumber account() {
      return number(accountNumber);
    }
  }

  /** Why; may be left out of an approval. */
  @Schema(name = "AdjustmentWords")
  public record Words(String reason) {}

  /** What it does to the balance. */
  @Schema(name = "AdjustmentEffect")
  public record Effect(Money before, Money change, Money after) {
    static Effect of(AdjustmentEffect effect) {
      return new Effect(effect.before(), effect.change(), effect.after());
    }
  }

  /** An adjustment. */
  @Schema(name = "Adjustment")
  public record Adjustment(
      long id,
      AccountNumber accountNumber,
      Money amount,
      AdjustmentReason reason,
      CounterAccount counterAccount,
      LocalDate valueOn,
      String explanation,
      AdjustmentState state,
      LocalDate proposedOn,
      LocalDate decidedOn,
      Long takesBack,
      Long takenBackBy,
      Money open) {

    static Adjustment of(AdjustmentView view) {
      return new Adjustment(
          view.id(),
          view.account(),
          view.amount(),
          view.reason(),
          view.counterAccount(),
          view.valueOn(),
          view.note(),
          view.state(),
          view.proposal().on(),
          view.decision().map(AdjustmentView.Deed::on).orElse(null),
          view.links().takesBack().orElse(null),
          view.links().takenBackBy().orElse(null),
          view.open());
    }
  }

  /** A page of adjustments. */
  @Schema(name = "Adjustments")
  public record Page(List<Adjustment> adjustments, long total, Integer next) {}

  /**
   * Adjustments, what waits first, then the latest.
   *
   * @param account of this account only
   * @param state of this state only
   */
  @GET
  @Operation(
      summary = "Adjustments, what waits first, then the latest",
      description = "From row 0, or the next of the page before; 100 rows unless limit asks.")
  public Page all(
      @QueryParam("account") @Schema(format = "account-number") String account,
      @QueryParam("state") @Schema(enumeration = {"DRAFT", "APPROVED", "REJECTED"}) String state,
      @QueryParam("from") @DefaultValue("0") int from,
      @QueryParam("limit") @DefaultValue("0") int limit) {
    Map<String, String> filters = new HashMap<>();
    if (account != null && !account.isBlank()) {
      filters.put("account", number(account).value());
    }
    if (state != null && !state.isBlank()) {
      filters.put("state", word(state));
    }
    ListQuery asked = new ListQuery("", filters, ListQuery.Order.NATURAL, window(from, limit));
    List<Adjustment> rows = adjustments.find(asked).stream().map(Adjustment::of).toList();
    long total = adjustments.count(asked);
    int next = asked.window().first() + rows.size();
    return new Page(rows, total, next < total && !rows.isEmpty() ? next : null);
  }

  /** What the list calls a state. */
  private static String word(String state) {
    return switch (state) {
      case "DRAFT" -> "waiting";
      case "APPROVED" -> "approved";
      case "REJECTED" -> "rejected";
      default ->
          throw new ProblemException(
              Problems.invalid(List.of(Problems.field("state", "adjustment-state-unknown"))));
    };
  }

  private static AccountNumber number(String typed) {
    if (typed != null && AccountNumber.parse(typed) instanceof AccountNumber.Understood known) {
      return known.number();
    }
    throw new RefusedException("account-not-found");
  }

  private static ListQuery.Window window(int from, int limit) {
    return new ListQuery.Window(
        Math.max(0, from), limit <= 0 ? DEFAULT_PAGE : Math.min(limit, LONGEST_PAGE));
  }

  /** One adjustment. */
  @GET
  @Path("{id}")
  @Operation(summary = "An adjustment and how far it is")
  public Adjustment one(@PathParam("id") long id) {
    return Adjustment.of(adjustments.get(id));
  }

  /** Proposes an adjustment. */
  @POST
  @RepeatSafe
  @Operation(
      summary = "Propose an adjustment",
      description = "Another person decides; nothing changes on the account before that.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  public Response propose(
      @HeaderParam("Idempotency-Key") @Parameter(hidden = true) String key, Proposal proposal) {
    long id = adjustments.propose(proposal.proposed(), "api:" + key);
    return Response.status(Response.Status.CREATED).entity(one(id)).build();
  }

  /** What it does to the balance of today. */
  @GET
  @Path("{id}/effect")
  @Operation(summary = "What an adjustment that waits does to the balance of today")
  public Effect effect(@PathParam("id") long id) {
    return Effect.of(adjustments.effect(adjustments.get(id)));
  }

  /** Approves what somebody else proposed. */
  @POST
  @Path("{id}/approval")
  @RepeatSafe
  @Operation(summary = "Approve what somebody else proposed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  public Response approve(@PathParam("id") long id, Words words) {
    adjustments.approve(id, words.reason());
    return Response.ok(one(id)).build();
  }

  /** Drops what waits. */
  @POST
  @Path("{id}/rejection")
  @RepeatSafe
  @Operation(summary = "Reject or withdraw what waits")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  public Response reject(@PathParam("id") long id, Words words) {
    adjustments.reject(id, words.reason());
    return Response.ok(one(id)).build();
  }

  /** Proposes to take an approved adjustment back. */
  @POST
  @Path("{id}/reversal")
  @RepeatSafe
  @Operation(summary = "Propose to take an approved adjustment back")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Adjustment.class)))
  public Response reverse(@PathParam("id") long id, Words words) {
    long reversal = adjustments.proposeReversal(id, words.reason());
    return Response.status(Response.Status.CREATED).entity(one(reversal)).build();
  }
}
