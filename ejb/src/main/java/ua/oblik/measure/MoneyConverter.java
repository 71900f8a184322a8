package ua.oblik.measure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import ua.oblik.domain.measure.Money;

/** Keeps {@link Money} in a column of whole kopiykas. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

  @Override
  public Long convertToDatabaseColumn(Money value) {
    return value == null ? null : value.kopiykas();
  }

  @Override
  public Money convertToEntityAttribute(Long column) {
    return column == null ? null : Money.ofKopiykas(column);
  }
}
