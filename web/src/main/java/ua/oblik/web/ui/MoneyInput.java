package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import ua.oblik.domain.measure.Money;

/** An amount as people type it: {@code 1 234,56}, {@code 1234.56} or {@code 1234,56 ₴}. */
@FacesConverter("oblik.Money")
public class MoneyInput implements Converter<Money> {

  @Override
  public Money getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Money.of(typed.replaceAll("[\\s\\u00a0\\u202f₴]|грн\\.?", "").replace(',', '.'));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ConverterException(InputMessage.about(field, "input.money"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Money value) {
    return value == null ? "" : value.toString().replace('.', ',');
  }
}
