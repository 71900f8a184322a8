package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.identity.Capability;
import ua.oblik.identity.IssuedToken;
import ua.oblik.identity.Tokens;

/** Bearer tokens, given for an e-mail address and a password. */
@Path("/tokens")
@RequestScoped
@Requires
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
public class TokensResource {
  @Inject private Tokens tokens;

  /** Issues a token, for all that the login may do if the body is left out. */
  @POST
  @KeyOptional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Issue a bearer token",
      description =
          "HTTP Basic with the login. The body may name scopes; without it all are given.")
  @SecurityRequirement(name = "login")
  @APIResponse(
      responseCode = "201",
      description = "Issued; the only time its text is told",
      content = @Content(schema = @Schema(implementation = IssuedToken.class)))
  @APIResponse(responseCode = "429", description = "Too many attempts; try again later")
  public Response issue(@MayBeEmpty TokenRequest body) {
    TokenRequest request = body == null ? new TokenRequest(null) : body;
    List<Problem.FieldError> unknown =
        request.scopes().stream()
            .filter(
                scope -> Arrays.stream(Capability.values()).noneMatch(c -> c.name().equals(scope)))
            .map(scope -> Problems.field("scopes", "scope-unknown"))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      return Problems.invalid(unknown);
    }
    Set<Capability> scopes = EnumSet.noneOf(Capability.class);
    request.scopes().forEach(scope -> scopes.add(Capability.valueOf(scope)));
    return Response.status(Response.Status.CREATED).entity(tokens.issue(scopes)).build();
  }
}
