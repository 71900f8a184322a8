package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.billing.Quotes;
import ua.oblik.domain.billing.Quote;

/** The tariff calculator, for everybody. */
@Path("/quotes")
@RequestScoped
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tariffs")
public class QuotesResource {
  @Inject private Quotes quotes;

  /** What a household's consumption of a month costs. */
  @POST
  @KeyOptional
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a household's consumption of a month costs",
      description =
          "One zone: T1. Two zones: T1 day, T2 night. Three zones: T1 peak, T2 shoulder, T3 night.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuoteJson.class)))
  @APIResponse(
      responseCode = "422",
      description = "Which field is to be mended; a month may have no confirmed tariff",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response quote(QuoteJson.Asked asked) {
    Quote.Outcome outcome = quotes.quote(asked.request());
    if (outcome instanceof Quote.Quoted quoted) {
      return Response.ok(QuoteJson.of(quoted)).build();
    }
    Quote.Refused refused = (Quote.Refused) outcome;
    String code = "quote-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problems.invalid(List.of(Problems.field(refused.field(), code)));
  }
}
