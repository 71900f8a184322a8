package ua.oblik.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.NotFoundException;
import ua.oblik.filing.BroughtFile;
import ua.oblik.filing.FileImports;
import ua.oblik.filing.ImportKind;
import ua.oblik.filing.ImportRow;
import ua.oblik.filing.ImportView;

/** What the two imports of files have in common on their way in and out. */
@Dependent
class ImportAnswers {

  private static final int PATIENCE_SECONDS = 25;
  private static final int DEFAULT_PAGE = 1000;
  private static final int LONGEST_PAGE = 10_000;

  @Inject private FileImports imports;
  @Inject private NamedWork work;

  UUID keep(ImportKind kind, UploadedFile file, Optional<String> layout) {
    return imports.receive(
        new BroughtFile(work.id(), kind, file.name(), layout),
        () -> Files.newInputStream(file.content()));
  }

  /** Where imports are read that the caller may see. */
  interface Seen {
    /** How one stands. */
    ImportView view(UUID id);

    /** Its rows after one of them. */
    List<ImportRow> rows(UUID id, long after, int most);

    /** The file as it was sent. */
    InputStream original(UUID id);
  }

  /** What staff see: all of them. */
  Seen ofStaff() {
    return new Seen() {
      @Override
      public ImportView view(UUID id) {
        return imports.get(id);
      }

      @Override
      public List<ImportRow> rows(UUID id, long after, int most) {
        return imports.rows(id, after, most);
      }

      @Override
      public InputStream original(UUID id) {
        return imports.original(id);
      }
    };
  }

  /** Waits a little for the end: 201 with the result, or 202 when it takes longer. */
  static Response afterAWhile(Seen seen, UUID id, Future<Boolean> work) {
    try {
      work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stillAtWork) {
      return Response.accepted(page(seen, id, 0, 0)).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.accepted(page(seen, id, 0, 0)).build();
    } catch (ExecutionException e) {
      throw new IllegalStateException("import " + id, e.getCause());
    }
    ImportView view = seen.view(id);
    return switch (view.state()) {
      case REFUSED -> Problems.refusedFile(view);
      case RECEIVED, RUNNING -> Response.accepted(page(seen, id, 0, 0)).build();
      case COMPLETED, FAILED ->
          Response.status(Response.Status.CREATED).entity(page(seen, id, 0, 0)).build();
    };
  }

  /** An import with a page of its rows. */
  static ImportJson page(Seen seen, UUID id, long after, int wanted) {
    int most = wanted <= 0 ? DEFAULT_PAGE : Math.min(wanted, LONGEST_PAGE);
    ImportView view = seen.view(id);
    List<ImportRow> rows = seen.rows(id, after, most);
    return ImportJson.of(view, rows, most);
  }

  /** The file as it was sent. */
  static Response original(Seen seen, UUID id) {
    ImportView view = seen.view(id);
    StreamingOutput bytes =
        out -> {
          try (InputStream original = seen.original(id)) {
            original.transferTo(out);
          }
        };
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename=\"import-" + view.id() + "\"")
        .build();
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("import-not-found");
    }
  }
}
