package ua.oblik.measure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import ua.oblik.domain.measure.Energy;

/** Keeps {@link Energy} in a column of watt-hours. */
@Converter(autoApply = true)
public class EnergyConverter implements AttributeConverter<Energy, Long> {

  @Override
  public Long convertToDatabaseColumn(Energy value) {
    return value == null ? null : value.wattHours();
  }

  @Override
  public Energy convertToEntityAttribute(Long column) {
    return column == null ? null : new Energy(column);
  }
}
