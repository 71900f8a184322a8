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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ua.oblik.RefusedException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportView;
import ua.oblik.filing.OwnedImports.RowPage;
import ua.oblik.identity.Capability;
import ua.oblik.metering.OwnReadFiles;
import ua.oblik.metering.ReadImports;

/** Files in which a legal entity brings the reads of all points of an account. */
@Path("/accounts/{number}/read-files")
@RequestScoped
@Requires({Capability.VIEW_OWN_ACCOUNTS, Capability.VIEW_ACCOUNTS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meters and reads")
public class ReadFilesResource {
  @Inject private OwnReadFiles files;
  @Inject private ReadImports reads;
  @Inject private NamedWork work;

  /**
   * Takes a file with the columns eic, date, T1, T2, T3, R1, R2, and perhaps account and confirm;
   * as a form or as the body itself. 201 with the rows when it is done, 202 when it takes longer,
   * 422 when it cannot be read at all.
   */
  @POST
  @Upload
  @RepeatSafe(oneTransaction = false)
  @Requires(Capability.SUBMIT_OWN_READS)
  @Consumes({
    MediaType.MULTIPART_FORM_DATA,
    "text/csv",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @Operation(
      summary = "Bring the reads of all points of an account as a file",
      description =
          "CSV or XLSX, at most 10 MB, of a legal entity; rows of other accounts and points are"
              + " rejected like those that do not exist.")
  @APIResponse(
      responseCode = "201",
      description = "Done, with what became of each row",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "Kept, and still at work",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response bring(@PathParam("number") AccountNumber number, UploadedFile file)
      throws IOException {
    if (Files.size(file.content()) > OwnReadFiles.MOST_BYTES) {
      throw new RefusedException("file-too-large", OwnReadFiles.MOST_BYTES);
    }
    UUID id =
        files.bring(number, work.id(), file.name(), () -> Files.newInputStream(file.content()));
    return ImportAnswers.afterAWhile(of(number), id, reads.run(id));
  }

  /** The latest files, without their rows. */
  @GET
  @Operation(summary = "The latest files of reads, without their rows")
  public List<ImportJson> latest(@PathParam("number") AccountNumber number) {
    return files.latest(number).stream().map(view -> ImportJson.of(view, List.of(), 1)).toList();
  }

  /** A file with a page of its rows, in their order. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "A file of reads with what became of its rows",
      description = "After row 0, or the next of the page before; 1000 rows unless limit asks.")
  public ImportJson one(
      @PathParam("number") AccountNumber number,
      @PathParam("id") @Schema(format = "uuid") String id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("0") int limit) {
    return ImportAnswers.page(of(number), ImportAnswers.id(id), after, limit);
  }

  /** The file as it was sent. */
  @GET
  @Path("{id}/original")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The file of reads as it was sent")
  @APIResponse(responseCode = "200", content = @Content(schema = @Schema(format = "binary")))
  public Response original(
      @PathParam("number") AccountNumber number,
      @PathParam("id") @Schema(format = "uuid") String id) {
    return ImportAnswers.original(of(number), ImportAnswers.id(id));
  }

  /** Those of the account, if it is the caller's. */
  private ImportAnswers.Seen of(AccountNumber number) {
    return new ImportAnswers.Seen() {
      @Override
      public ImportView view(UUID id) {
        return files.get(number, id);
      }

      @Override
      public List<ImportRow> rows(UUID id, long after, int most) {
        return files.rows(number, id, Optional.empty(), new RowPage(after, most));
      }

      @Override
      public InputStream original(UUID id) {
        return files.original(number, id);
      }
    };
  }
}
