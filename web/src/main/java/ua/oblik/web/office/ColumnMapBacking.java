package ua.oblik.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import ua.oblik.BusinessException;
import ua.oblik.payment.ColumnMapDesk;
import ua.oblik.statement.ColumnMap;
import ua.oblik.statement.ColumnMapCheck.Preview;
import ua.oblik.statement.ColumnMapCheck.Problem;
import ua.oblik.statement.MapField;
import ua.oblik.statement.StatementLine;
import ua.oblik.web.ui.Formats;
import ua.oblik.web.ui.Messages;

/** One column map: typed, tried on a sample, kept. */
@Named("officeColumnMapBacking")
@RequestScoped
public class ColumnMapBacking {
  private static final String LIST = "/office/column-maps?faces-redirect=true";
  private static final Map<MapField, String> FIELDS =
      Map.of(
          MapField.NAME, "name",
          MapField.SOURCE, "source",
          MapField.EXTERNAL_ID, "externalId",
          MapField.ACCOUNT, "account",
          MapField.AMOUNT, "amount",
          MapField.VALUE_ON, "valueOn",
          MapField.PAYER, "payer",
          MapField.PURPOSE, "purpose",
          MapField.BILL, "bill");

  @Inject private ColumnMapDesk maps;
  @Inject private ColumnMapForm form;
  @Inject private Messages messages;
  @Inject private FacesContext faces;

  private String map;
  private Part sample;
  private Preview preview;

  /**
   * Shows the map that the address names, or an empty form.
   *
   * @throws ua.oblik.NotFoundException if there is none of that name
   */
  public void load() {
    if (isKept()) {
      ColumnMap kept = maps.get(map);
      if (!faces.isPostback()) {
        form.show(kept);
      }
    } else {
      maps.all();
    }
  }

  /** Reads the first rows of the sample by what was typed. */
  public String look() {
    if (sample == null || sample.getSize() == 0) {
      messages.error("sample", "office_imports.file.missing");
      return null;
    }
    try (InputStream file = sample.getInputStream()) {
      Preview read = maps.preview(typed(), file);
      tell(read.problems());
      preview = read;
    } catch (BusinessException refused) {
      messages.refusal("sample", refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  /** Keeps what was typed. */
  public String keep() {
    try {
      Map<MapField, Problem> problems = isKept() ? maps.change(typed()) : maps.create(typed());
      if (problems.isEmpty()) {
        messages.done("office_column_map.kept");
        return LIST;
      }
      tell(problems);
    } catch (ua.oblik.RefusedException taken) {
      messages.refusal("name", taken);
    }
    return null;
  }

  private ColumnMap typed() {
    return isKept() ? form.map(map, maps.get(map).source()) : form.map();
  }

  private void tell(Map<MapField, Problem> problems) {
    problems.forEach(
        (field, problem) ->
            messages.error(
                FIELDS.get(field),
                "office_column_map.problem." + problem.name(),
                field.of(typed())));
  }

  /** What became of a row of the sample, in words. */
  public String outcome(StatementLine row) {
    return row instanceof StatementLine.Unusable unusable
        ? Formats.text("ImportReason." + unusable.reason().name())
        : Formats.text("office_column_map.readable");
  }

  /** Whether a row of the sample could be booked. */
  public boolean readable(StatementLine row) {
    return row instanceof StatementLine.Credit;
  }

  /** The day a row counts from, or nothing. */
  public String valueOn(StatementLine row) {
    return row instanceof StatementLine.Credit credit ? Formats.date(credit.valueOn()) : "";
  }

  /** Whether the map is changed; a new one is made otherwise. */
  public boolean isKept() {
    return map != null && !map.isEmpty();
  }

  /** The columns of the sample, in one line. */
  public String getColumns() {
    return String.join(", ", preview.columns());
  }

  public Preview getPreview() {
    return preview;
  }

  public String getMap() {
    return map;
  }

  public void setMap(String map) {
    this.map = map;
  }

  public Part getSample() {
    return sample;
  }

  public void setSample(Part sample) {
    this.sample = sample;
  }
}
