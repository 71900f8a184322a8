package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A month chosen from a list. */
@FacesConverter(forClass = YearMonth.class)
public class MonthInput implements Converter<YearMonth> {

  @Override
  public YearMonth getAsObject(FacesContext faces, UIComponent field, String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return YearMonth.parse(value);
    } catch (DateTimeException notAMonth) {
      throw new ConverterException(InputMessage.about(field, "input.month"), notAMonth);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, YearMonth value) {
    return value == null ? "" : value.toString();
  }
}
