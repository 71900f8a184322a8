package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.wording.Typed;

/** A day as people type it; in the field it stands as on the rest of the page. */
@FacesConverter("oblik.Date")
public class DateInput implements Converter<LocalDate> {
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
    return Optional.ofNullable(typed).flatMap(Typed::day);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate value) {
    return value == null ? "" : Formats.date(value).replace('\u00a0', ' ');
  }
}
