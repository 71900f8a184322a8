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
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.OrderOutcome;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.metering.NotTaken;

/** Orders of bills of any day, issued the same night. */
@Path("/accounts/{number}/bill-orders")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class BillOrdersResource {
  private static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;

  @Inject private BillOrders orders;

  /** Enters reads and orders the bill up to them. */
  @POST
  @RepeatSafe
  @Requires(Capability.ORDER_OWN_BILLS)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enter reads and order the bill up to them",
      description =
          "Reads and order are stored together or not at all. The same order again answers the"
              + " order that stands; another one takes the place of the open one.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = BillOrderJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "The reads are stored and go to staff first; nothing is ordered",
      content = @Content(schema = @Schema(implementation = ReadReceiptJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "A confirmation is needed, or the total is not the expected one")
  public Response order(@PathParam("number") AccountNumber number, BillRequestJson request) {
    OrderOutcome outcome = orders.order(number, request.request());
    if (outcome instanceof OrderOutcome.Ordered ordered) {
      return Response.status(Response.Status.CREATED)
          .entity(
              BillOrderJson.of(
                  ordered.order(), ordered.reads().map(ReadReceiptJson::of).orElse(null)))
          .build();
    }
    if (outcome instanceof OrderOutcome.ReadProblem problem) {
      return ReadProblem.answer((NotTaken) problem.outcome());
    }
    if (outcome instanceof OrderOutcome.TotalChanged changed) {
      return Problems.of(CONFLICT, "total-changed", changed.bill().total().toString());
    }
    return notOrdered(outcome);
  }

  /** The orders of an account. */
  @GET
  @Operation(summary = "Orders of bills, the latest first")
  public List<BillOrderJson> orders(@PathParam("number") AccountNumber number) {
    return orders.of(number).stream().map(order -> BillOrderJson.of(order, null)).toList();
  }

  private static Response notOrdered(OrderOutcome outcome) {
    if (outcome instanceof OrderOutcome.ReadDoubted doubted) {
      return Response.accepted(ReadReceiptJson.of(doubted.reads())).build();
    }
    return outcome instanceof OrderOutcome.CannotBill cannot
        ? Problems.of(UNPROCESSABLE, cannot.code())
        : Problems.of(UNPROCESSABLE, ((OrderOutcome.NothingToBill) outcome).code());
  }
}
