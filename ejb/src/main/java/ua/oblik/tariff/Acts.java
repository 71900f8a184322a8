package ua.oblik.tariff;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ua.oblik.database.CustomerDatabase;

/**
 * The names of the acts that rates rest on. Bills and tables keep an act's code, which never
 * changes; people read its name in their language.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Acts {
  @Inject private CustomerDatabase customer;

  /** Names by code in a language: Ukrainian unless it is English or Russian. */
  public Map<String, String> names(Locale language) {
    String column =
        switch (language.getLanguage()) {
          case "en" -> "name_en";
          case "ru" -> "name_ru";
          default -> "name_uk";
        };
    Map<String, String> names = new HashMap<>();
    customer.list("select * from tariff_act", row -> names.put(row.text("code"), row.text(column)));
    return names;
  }
}
