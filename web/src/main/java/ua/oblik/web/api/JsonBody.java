package ua.oblik.web.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.wording.PlainText;

/**
 * Looks through JSON that was sent, before anything is made of it: one value and nothing behind it,
 * each name once (of two reads of a register nobody knows which was meant), texts that can be kept,
 * numbers of a length that can be written out, and everything of the type that is wanted.
 */
final class JsonBody {
  static final String MALFORMED = "malformed-body";
  static final String CHARACTER = "character-not-allowed";

  private static final JsonReaderFactory EACH_NAME_ONCE =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /** A number with more digits, before or behind the point, means nothing here. */
  private static final int MOST_DIGITS = 40;

  private JsonBody() {}

  /**
   * What is wrong with it.
   *
   * @param wanted the type it will become
   * @return the code of a problem, or empty
   */
  static Optional<String> fault(byte[] sent, Type wanted) {
    JsonValue value;
    try {
      value = read(sent);
    } catch (RuntimeException unreadable) { // the parser throws what it likes
      return Optional.of(MALFORMED);
    }
    if (!isStorable(value)) {
      return Optional.of(CHARACTER);
    }
    return isShort(value) && JsonFit.fits(value, wanted)
        ? Optional.empty()
        : Optional.of(MALFORMED);
  }

  private static JsonValue read(byte[] sent) {
    JsonValue value;
    try (JsonReader reader = EACH_NAME_ONCE.createReader(new ByteArrayInputStream(sent))) {
      value = reader.readValue();
    }
    // The reader stops behind the value; the parser looks whether something follows.
    try (JsonParser parser = Json.createParser(new ByteArrayInputStream(sent))) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
    return value;
  }

  private static boolean isStorable(JsonValue value) {
    if (value instanceof JsonString text) {
      return PlainText.isStorable(text.getString());
    }
    if (value instanceof JsonObject object) {
      return object.entrySet().stream()
          .allMatch(each -> PlainText.isStorable(each.getKey()) && isStorable(each.getValue()));
    }
    return value.getValueType() != JsonValue.ValueType.ARRAY
        || value.asJsonArray().stream().allMatch(JsonBody::isStorable);
  }

  private static boolean isShort(JsonValue value) {
    if (value instanceof JsonNumber sent) {
      BigDecimal number = sent.bigDecimalValue();
      return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
    if (value instanceof JsonObject object) {
      return object.values().stream().allMatch(JsonBody::isShort);
    }
    return value.getValueType() != JsonValue.ValueType.ARRAY
        || value.asJsonArray().stream().allMatch(JsonBody::isShort);
  }
}
