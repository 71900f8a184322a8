package ua.oblik.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import ua.oblik.domain.account.AccountNumber;

/** Keeps an account number as its ten digits. */
@Converter(autoApply = true)
public class AccountNumberConverter implements AttributeConverter<AccountNumber, String> {

  @Override
  public String convertToDatabaseColumn(AccountNumber number) {
    return number == null ? null : number.value();
  }

  @Override
  public AccountNumber convertToEntityAttribute(String column) {
    return column == null ? null : AccountNumber.of(column);
  }
}
