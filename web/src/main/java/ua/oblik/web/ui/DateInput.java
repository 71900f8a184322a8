package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** A day as people type it: {@code 05.11.2025}, {@code 5.11.2025}, {@code 5/11/2025}. */
@FacesConverter("oblik.Date")
public class DateInput implements Converter<LocalDate> {
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip().replaceAll("[\\s/,-]+", "."), TYPED);
    } catch (DateTimeException e) {
      throw new ConverterException(InputMessage.about(field, "input.date"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate value) {
    return value == null ? "" : SHOWN.format(value);
  }
}
