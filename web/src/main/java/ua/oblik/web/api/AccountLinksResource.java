package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.account.AccountLinks;
import ua.oblik.account.LinkForm;
import ua.oblik.account.LinkOutcome;
import ua.oblik.identity.Capability;
import ua.oblik.web.security.Guessing;

/** Links an account to the login. */
@Path("/account-links")
@RequestScoped
@Requires(Capability.VIEW_OWN_ACCOUNTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountLinksResource {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  @Inject private AccountLinks links;
  @Inject private Guessing guessing;

  /** Links the account if the proof fits. */
  @POST
  @RepeatSafe
  @Operation(
      summary = "Link an account by its number and one proof",
      description = "A wrong pair gets one answer, whichever half is wrong. Attempts are limited.")
  @APIResponse(
      responseCode = "201",
      description = "Linked",
      content = @Content(schema = @Schema(implementation = LinkJson.class)))
  @APIResponse(responseCode = "429", description = "Too many attempts; try again later")
  public Response link(LinkRequest request, @Context HttpServletRequest sender) {
    if (guessing.isTooMuchFrom(sender)) {
      return Problems.of(TOO_MANY, "too-many-attempts");
    }
    List<LinkForm> forms = request.forms();
    if (forms.size() != 1) {
      String code = forms.isEmpty() ? "proof-missing" : "proof-ambiguous";
      return Problems.invalid(List.of(Problems.field("proof", code)));
    }
    LinkOutcome outcome = links.link(forms.get(0));
    if (outcome instanceof LinkOutcome.Linked linked) {
      return Response.status(Response.Status.CREATED)
          .entity(new LinkJson(linked.number(), linked.role()))
          .build();
    }
    if (outcome instanceof LinkOutcome.Malformed malformed) {
      return Problems.invalid(List.of(Problems.field(malformed.field(), malformed.code())));
    }
    return outcome instanceof LinkOutcome.TooManyAttempts
        ? Problems.of(TOO_MANY, "too-many-attempts")
        : Problems.of(UNPROCESSABLE, "proof-refused");
  }
}
