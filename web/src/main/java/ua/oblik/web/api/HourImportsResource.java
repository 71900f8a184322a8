package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.filing.ImportKind;
import ua.oblik.identity.Capability;
import ua.oblik.metering.HourImports;

/** Files of hourly volumes (CSV or XLSX): bring one, see what came of each row. */
@Path("/office/hour-imports")
@RequestScoped
@Requires(Capability.IMPORT_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class HourImportsResource extends ImportsResource {
  @Inject private HourImports hours;

  @Override
  protected ImportKind kind() {
    return ImportKind.HOURS;
  }

  @Override
  protected Future<Boolean> run(UUID id) {
    return hours.run(id);
  }

  /**
   * Takes a file with the columns eic or meter (or both), date and hour or start, kWh, and perhaps
   * quality; as a form or as the body itself. 201 with the rows when it is done, 202 when it takes
   * longer, 422 when it cannot be read at all.
   */
  @POST
  @Upload
  @RepeatSafe(oneTransaction = false)
  @Consumes({
    MediaType.MULTIPART_FORM_DATA,
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @Operation(
      summary = "Bring a file of hourly volumes",
      description =
          "Columns: `eic` or `meter`; `date` and `hour` (1 to 23, 24 or 25) or `start` (ISO with"
              + " offset); `kWh`; perhaps `quality` (measured, replaced). Nothing is billed by them.")
  @APIResponse(
      responseCode = "201",
      description = "Done, with what became of each row",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Kept, and still at work",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response bring(UploadedFile file) {
    return take(file, Optional.empty());
  }
}
