package ua.oblik.notice;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The values of a notice as text for the outbox: one JSON object of strings, keys in order. */
final class NoticeModel {
  /** Json itself looks its provider up anew at every call, which a run of bills has no time for. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private static final int USUAL_LENGTH = 400;

  private NoticeModel() {}

  static String write(Map<String, String> model) {
    StringBuilder json = new StringBuilder(USUAL_LENGTH).append('{');
    new TreeMap<>(model)
        .forEach(
            (key, value) -> {
              string(json.length() == 1 ? json : json.append(','), key).append(':');
              string(json, value);
            });
    return json.append('}').toString();
  }

  private static StringBuilder string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }

  static Map<String, String> read(String text) {
    Map<String, String> model = new TreeMap<>();
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      reader.readObject().forEach((key, value) -> model.put(key, ((JsonString) value).getString()));
    }
    return model;
  }
}
