package ua.oblik.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.wording.Typed;

/** An amount as people type it: {@code 1 234,56}, {@code 1,234.56} or {@code 1234,56 ₴}. */
@FacesConverter("oblik.Money")
public class MoneyInput implements Converter<Money> {

  @Override
  public Money getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Money.of(Typed.amount(typed));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ConverterException(InputMessage.about(field, "input.money"), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Money value) {
    return value == null ? "" : Formats.plain(value.hryvnias(), "0.00");
  }
}
