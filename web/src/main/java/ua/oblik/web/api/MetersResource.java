package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.Capability;
import ua.oblik.metering.MeterPassports;

/** Passports of an account's meters. */
@Path("/accounts/{number}/meters")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meters and reads")
public class MetersResource {
  @Inject private MeterPassports passports;

  /** The meters of an account. */
  @GET
  @Operation(summary = "Passports of the meters: those in place first, then the old ones")
  public List<MeterJson> meters(@PathParam("number") AccountNumber number) {
    return passports.of(number).stream().map(MeterJson::of).toList();
  }
}
