package ua.oblik.web.list;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.web.ui.Language;

/** A list as a file for who may see it: all rows that the page's filters leave. */
@WebServlet(name = "list-export", urlPatterns = "/office/export")
public class ListExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** As long as somebody may take to load a file of millions of rows. */
  private static final int SECONDS = 3600;

  @Inject @Any private transient Instance<ListSource<?>> sources;
  @Inject private transient UserTransaction transaction;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ListSource<?> source = Lists.source(sources, parameter(request, "list"));
    ListFormat format = format(parameter(request, "format"));
    response.setContentType(format.mediaType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + source.name() + "." + lower(format) + "\"");
    ListExport<?> export =
        new ListExport<>(source, question(request), Language.of(request).texts());
    try {
      inOneTransaction(export, format, response);
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows are read by a cursor, which lives as long as its transaction. */
  private void inOneTransaction(
      ListExport<?> export, ListFormat format, HttpServletResponse response)
      throws IOException,
          NotSupportedException,
          SystemException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException {
    transaction.setTransactionTimeout(SECONDS);
    transaction.begin();
    try {
      export.write(format, response.getOutputStream());
      transaction.commit();
    } finally {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
      transaction.setTransactionTimeout(0);
    }
  }

  private static ListQuery question(HttpServletRequest request) {
    Map<String, String> parameters =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, all -> all.getValue()[0]));
    ListQuery question = Lists.question(Lists.asked(parameters));
    return question.order(
        new Order(question.filter("sort"), Boolean.parseBoolean(question.filter("descending"))));
  }

  private static ListFormat format(String word) {
    for (ListFormat format : ListFormat.values()) {
      if (lower(format).equals(word)) {
        return format;
      }
    }
    throw new NotFoundException("page-not-found");
  }

  private static String lower(ListFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
