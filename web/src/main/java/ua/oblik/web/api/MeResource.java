package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.identity.ProfileView;
import ua.oblik.identity.Profiles;

/** The login behind the token. */
@Path("/me")
@RequestScoped
@Requires
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Login")
public class MeResource {
  @Inject private Profiles profiles;

  /** Who I am and what this token may do. */
  @GET
  @Operation(summary = "Who I am and what this token may do")
  public ProfileView me() {
    return profiles.mine();
  }
}
