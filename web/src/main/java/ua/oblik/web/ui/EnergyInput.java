package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import ua.oblik.domain.measure.Energy;

/** Digits of a register as people type them: spaces and leading zeros are welcome. */
@FacesConverter("oblik.Energy")
public class EnergyInput implements Converter<Energy> {

  @Override
  public Energy getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Energy.of(Formats.typed(typed));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ConverterException(InputMessage.about(field, "input.energy"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Energy value) {
    return value == null ? "" : Formats.plain(value.kWh(), "0.###");
  }
}
