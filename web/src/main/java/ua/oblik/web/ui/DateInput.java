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
import java.util.Optional;

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
    return parse(typed)
        .orElseThrow(() -> new ConverterException(InputMessage.about(field, "input.date")));
  }

  /** The day that was typed, if it is one. */
  public static Optional<LocalDate> parse(String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip().replaceAll("[\\s/,-]+", "."), TYPED));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate value) {
    return value == null ? "" : SHOWN.format(value);
  }
}
