package ua.oblik.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.identity.Capability;
import ua.oblik.metering.ReadImports;

/** Files of register reads (CSV or XLSX): bring one, see what came of each row. */
@Path("/office/read-imports")
@RequestScoped
@Requires(Capability.IMPORT_READS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Office")
public class ReadImportsResource {
  @Inject private ReadImports reads;
  @Inject private ImportAnswers answers;
  @Inject private FileImports imports;

  /**
   * Takes a file with the columns account, date, T1, T2, T3, and perhaps eic and confirm; as a form
   * or as the body itself. 201 with the rows when it is done, 202 when it takes longer, 422 when it
   * cannot be read at all.
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
  public Response bring(UploadedFile file) {
    UUID id = answers.keep(ImportKind.READS, file);
    return answers.afterAWhile(id, reads.run(id));
  }

  /** The latest imports, without their rows. */
  @GET
  public List<ImportJson> latest() {
    return imports.latest(ImportKind.READS).stream()
        .map(view -> ImportJson.of(view, List.of(), 1))
        .toList();
  }

  /** An import with a page of its rows, in the order of the file. */
  @GET
  @Path("{id}")
  public ImportJson one(
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("0") int limit) {
    return answers.page(ImportAnswers.id(id), after, limit);
  }

  /** The file as it was sent. */
  @GET
  @Path("{id}/original")
  @Produces(MediaType.WILDCARD)
  public Response original(@PathParam("id") String id) {
    return answers.original(ImportAnswers.id(id));
  }
}
