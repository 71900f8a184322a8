package ua.oblik.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;

/** What imports of every kind are asked. */
public abstract class ImportsResource {
  @Inject private ImportAnswers answers;
  @Inject private FileImports imports;

  /** Which files these are. */
  protected abstract ImportKind kind();

  /** Begins to work a file off. */
  protected abstract Future<Boolean> run(UUID id);

  /**
   * Keeps a file and works it off; answers with the rows when that is done soon.
   *
   * @param layout how it is written, if somebody has said so
   */
  protected Response take(UploadedFile file, Optional<String> layout) {
    UUID id = answers.keep(kind(), file, layout);
    return ImportAnswers.afterAWhile(answers.ofStaff(), id, run(id));
  }

  /** The latest imports, without their rows. */
  @GET
  @Operation(summary = "The latest imports, without their rows")
  public List<ImportJson> latest() {
    return imports.latest(kind()).stream().map(view -> ImportJson.of(view, List.of(), 1)).toList();
  }

  /** An import with a page of its rows, in the order of the file. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "An import with a page of its rows",
      description = "After row 0, or the next of the page before; 1000 rows unless limit asks.")
  public ImportJson one(
      @PathParam("id") @Schema(format = "uuid") String id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("0") int limit) {
    return ImportAnswers.page(answers.ofStaff(), ImportAnswers.id(id), after, limit);
  }

  /** The file as it was sent. */
  @GET
  @Path("{id}/original")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The file as it was sent")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(format = "binary")))
  public Response original(@PathParam("id") @Schema(format = "uuid") String id) {
    return ImportAnswers.original(answers.ofStaff(), ImportAnswers.id(id));
  }
}
