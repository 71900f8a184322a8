package ua.oblik.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import ua.oblik.domain.account.AccountNumber;

/** Reads account numbers in addresses. One that cannot be a number is nobody's account: 404. */
@Provider
public class AccountNumberParam implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // the class has just been compared
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == AccountNumber.class ? (ParamConverter<T>) new Converter() : null;
  }

  /** Ten digits as they are stored; addresses are not typed by customers. */
  private static class Converter implements ParamConverter<AccountNumber> {

    @Override
    public AccountNumber fromString(String value) {
      try {
        return AccountNumber.of(value);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            Problems.of(Response.Status.NOT_FOUND.getStatusCode(), "account-not-found"));
      }
    }

    @Override
    public String toString(AccountNumber value) {
      return value.value();
    }
  }
}
