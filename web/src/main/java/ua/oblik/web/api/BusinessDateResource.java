package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.RefusedException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;

/** The business date: for staff to see, and in a demonstration to set. */
@Path("/office/business-date")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class BusinessDateResource {
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  /** A business date in ISO form. */
  public record Day(@Schema(format = "date", required = true) String date) {}

  /** Today, as money knows it. */
  @GET
  @Requires(Capability.VIEW_ACCOUNTS)
  @Operation(summary = "The business date")
  public Day today() {
    return new Day(clock.today().toString());
  }

  /**
   * Sets the date forward without the nights between; refused outside demonstration mode, and
   * backwards.
   */
  @POST
  @RepeatSafe
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Capability.SET_BUSINESS_DATE)
  @Operation(summary = "Set the business date forward, in a demonstration only")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Day.class)))
  public Response set(Day wanted) {
    LocalDate day = date(wanted == null ? null : wanted.date());
    LocalDate before = clock.leapInDemo(day);
    audit.record(
        AuditEntry.of("set-business-date", "business-date", "1")
            .before(before.toString())
            .after(day.toString()));
    return Response.ok(new Day(day.toString())).build();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new RefusedException("date-malformed");
    }
  }
}
