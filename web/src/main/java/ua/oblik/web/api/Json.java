package ua.oblik.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.UserId;

/** How values look in JSON: amounts are decimal strings, numbers of accounts are strings. */
@Provider
public class Json implements ContextResolver<Jsonb> {
  private static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig()
              .withLocale(Locale.ROOT)
              .withAdapters(new MoneyAsText(), new AccountNumberAsText(), new UserIdAsNumber()));

  @Override
  public Jsonb getContext(Class<?> type) {
    return JSONB;
  }

  static String write(Object value) {
    return JSONB.toJson(value);
  }

  /** {@code "421.68"}. */
  public static class MoneyAsText implements JsonbAdapter<Money, String> {
    @Override
    public String adaptToJson(Money money) {
      return money.toString();
    }

    @Override
    public Money adaptFromJson(String text) {
      return Money.of(text);
    }
  }

  /** {@code "4100000001"}. */
  public static class AccountNumberAsText implements JsonbAdapter<AccountNumber, String> {
    @Override
    public String adaptToJson(AccountNumber number) {
      return number.value();
    }

    @Override
    public AccountNumber adaptFromJson(String text) {
      return AccountNumber.of(text);
    }
  }

  /** The bare number. */
  public static class UserIdAsNumber implements JsonbAdapter<UserId, Long> {
    @Override
    public Long adaptToJson(UserId id) {
      return id.value();
    }

    @Override
    public UserId adaptFromJson(Long value) {
      return new UserId(value);
    }
  }
}
