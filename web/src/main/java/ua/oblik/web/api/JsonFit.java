package ua.oblik.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether JSON is of the type that is wanted. The binding alone is too kind: any word but "true" is
 * false to it, and 1.5 the whole number 1. A text may come as a number, and a quantity as text;
 * nothing but true and false says yes or no.
 */
final class JsonFit {
  private static final Set<ValueType> WORDS = Set.of(ValueType.STRING, ValueType.NUMBER);

  private JsonFit() {}

  /** Whether it fits; null fits everything, as if it were left out. */
  static boolean fits(JsonValue sent, Type wanted) {
    if (sent.getValueType() == ValueType.NULL || wanted == Object.class) {
      return true;
    }
    if (wanted instanceof ParameterizedType generic) {
      return fitsContainer(sent, (Class<?>) generic.getRawType(), generic);
    }
    Class<?> plain = (Class<?>) wanted;
    return isShape(plain) ? record(sent, plain) : scalar(sent, plain);
  }

  /** A record of the API; those of other packages are values with a text of their own. */
  private static boolean isShape(Class<?> type) {
    return type.isRecord() && type.getPackage() == JsonFit.class.getPackage();
  }

  private static boolean fitsContainer(JsonValue sent, Class<?> raw, ParameterizedType generic) {
    Type[] of = generic.getActualTypeArguments();
    if (Map.class.isAssignableFrom(raw)) {
      return sent instanceof JsonObject object
          && object.values().stream().allMatch(value -> fits(value, of[1]));
    }
    return Collection.class.isAssignableFrom(raw)
        && sent.getValueType() == ValueType.ARRAY
        && sent.asJsonArray().stream().allMatch(value -> fits(value, of[0]));
  }

  private static boolean record(JsonValue sent, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return sent instanceof JsonObject object
        && IntStream.range(0, components.length)
            .allMatch(
                i ->
                    fits(
                        object.getOrDefault(name(type, i), JsonValue.NULL),
                        components[i].getGenericType()));
  }

  /** As the binding does: the constructor it calls may call a component something else. */
  private static String name(Class<?> type, int component) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(each -> each.isAnnotationPresent(JsonbCreator.class))
        .map(each -> each.getParameters()[component].getAnnotation(JsonbProperty.class).value())
        .findFirst()
        .orElseGet(() -> type.getRecordComponents()[component].getName());
  }

  private static boolean scalar(JsonValue sent, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return sent.getValueType() == ValueType.TRUE || sent.getValueType() == ValueType.FALSE;
    }
    if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
      return sent instanceof JsonNumber number && isWhole(number.bigDecimalValue());
    }
    return WORDS.contains(sent.getValueType());
  }

  private static boolean isWhole(BigDecimal number) {
    try {
      return number.longValueExact() == number.longValue();
    } catch (ArithmeticException broken) {
      return false;
    }
  }
}
