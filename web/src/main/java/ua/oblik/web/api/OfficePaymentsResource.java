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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.RefusedException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.Capability;
import ua.oblik.payment.BatchDesk;
import ua.oblik.payment.BatchInParts;
import ua.oblik.payment.LikelyAccount;
import ua.oblik.payment.PaymentDesk;
import ua.oblik.payment.PaymentFile;
import ua.oblik.payment.PaymentSearch;
import ua.oblik.payment.PaymentState;
import ua.oblik.payment.Refunds;
import ua.oblik.payment.SuspendedPayment;
import ua.oblik.payment.Suspense;

/** What staff do with payments: look into suspense, assign, transfer, take back, refund. */
@Path("/office")
@RequestScoped
@Requires(Capability.POST_PAYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class OfficePaymentsResource {
  @Inject private Suspense suspense;
  @Inject private PaymentDesk desk;
  @Inject private PaymentSearch search;
  @Inject private Refunds refunds;
  @Inject private BatchDesk batches;

  /** An account, and why. */
  public record Move(
      @Schema(format = "account-number", required = true) String accountNumber,
      @Schema(required = true) String reason) {}

  /** Parts that stand for a batch: those of an entry of a message, or of all its entries (0). */
  public record PartsOf(@Schema(required = true) String message, int entry) {}

  /** Why. */
  public record Why(@Schema(required = true) String reason) {}

  /** How much to give back, where to, and why. */
  public record Refund(
      @Schema(required = true) Money amount,
      @Schema(format = "iban", required = true) String iban,
      @Schema(required = true) String reason) {}

  /** Money in suspense. */
  @Schema(name = "SuspendedPayment")
  public record Waiting(
      long id,
      Money amount,
      LocalDate valueOn,
      String source,
      String externalId,
      String accountText,
      String payer,
      String purpose,
      SuspendedPayment.Reason reason,
      BatchInParts batch,
      List<Likely> likely) {

    static Waiting of(SuspendedPayment payment) {
      return new Waiting(
          payment.id(),
          payment.amount(),
          payment.valueOn(),
          payment.source(),
          payment.externalId(),
          payment.accountText(),
          payment.payer(),
          payment.purpose(),
          payment.reason(),
          payment.batch().orElse(null),
          payment.likely().stream().map(Likely::of).toList());
    }
  }

  /** An account it may have been meant for. */
  @Schema(name = "LikelyAccount")
  public record Likely(
      AccountNumber accountNumber,
      String customer,
      Money balance,
      Set<LikelyAccount.Likeness> reasons) {
    static Likely of(LikelyAccount account) {
      return new Likely(
          account.number(), account.customerName(), account.balance(), account.reasons());
    }
  }

  /** A payment as it stands, with the bills it pays. */
  @Schema(name = "OfficePayment")
  public record Payment(
      long id,
      AccountNumber accountNumber,
      PaymentState state,
      Money amount,
      Money open,
      List<Share> bills) {

    static Payment of(PaymentFile file) {
      return new Payment(
          file.payment().id(),
          file.payment().account(),
          file.payment().state(),
          file.payment().amount(),
          file.payment().open(),
          file.shares().stream().map(Share::of).toList());
    }
  }

  /**
   * What of a payment pays something.
   *
   * @param bill the number of the bill, or {@code null}
   * @param adjustment the adjustment that added what is paid, or {@code null}
   * @param amount how much
   */
  @Schema(name = "PaymentShare")
  public record Share(@Schema(format = "bill-number") String bill, Long adjustment, Money amount) {
    static Share of(PaymentFile.PaidBill share) {
      return new Share(
          share.bill().map(BillNumber::toString).orElse(null),
          share.adjustment().orElse(null),
          share.amount());
    }
  }

  /** Money that waits for staff, with likely accounts. */
  @GET
  @Path("suspense")
  @Operation(summary = "Money that waits for staff, why, and with likely accounts")
  public List<Waiting> suspense() {
    return suspense.open().stream().map(Waiting::of).toList();
  }

  /** One payment. */
  @GET
  @Path("payments/{id}")
  @Operation(summary = "A payment with the bills it pays")
  public Payment one(@PathParam("id") long id) {
    return Payment.of(search.get(id));
  }

  /** Posts a payment of suspense to its account. */
  @POST
  @Path("payments/{id}/assignment")
  @RepeatSafe
  @Operation(summary = "Post a payment of suspense to its account")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response assign(@PathParam("id") long id, Move move) {
    desk.assign(id, account(move), move.reason());
    return Response.ok(one(id)).build();
  }

  /** Moves a payment to another account. */
  @POST
  @Path("payments/{id}/transfer")
  @RepeatSafe
  @Operation(summary = "Move a payment to another account")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response transfer(@PathParam("id") long id, Move move) {
    desk.transfer(id, account(move), move.reason());
    return Response.ok(one(id)).build();
  }

  /** Takes a payment back. */
  @POST
  @Path("payments/{id}/reversal")
  @RepeatSafe
  @Operation(summary = "Take a payment back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response reverse(@PathParam("id") long id, Why why) {
    desk.reverse(id, why.reason());
    return Response.ok(one(id)).build();
  }

  /** Takes a batch out of suspense whose parts are booked. */
  @POST
  @Path("payments/{id}/replacement")
  @RepeatSafe
  @Operation(summary = "Take a batch back because its parts stand for it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response replace(@PathParam("id") long id, PartsOf parts) {
    batches.replace(id, parts.message() == null ? "" : parts.message(), parts.entry());
    return Response.ok(one(id)).build();
  }

  /** Asks a second person to give money back. */
  @POST
  @Path("payments/{id}/refunds")
  @RepeatSafe
  @Operation(summary = "Ask a second person to give money back")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Payment.class)))
  public Response refund(@PathParam("id") long id, Refund refund) {
    if (refund.amount() == null) {
      throw new RefusedException("amount-malformed");
    }
    refunds.request(id, refund.amount(), refund.iban(), refund.reason());
    return Response.ok(one(id)).build();
  }

  /** Gives the money back that another asked to. */
  @POST
  @Path("refunds/{id}/approval")
  @RepeatSafe
  @Operation(summary = "Give the money back that another asked to")
  @APIResponse(responseCode = "204", description = "Given back")
  public Response approve(@PathParam("id") long id) {
    refunds.approve(id);
    return Response.noContent().build();
  }

  private static AccountNumber account(Move move) {
    if (AccountNumber.parse(move.accountNumber()) instanceof AccountNumber.Understood number) {
      return number.number();
    }
    throw new RefusedException("account-not-found");
  }
}
