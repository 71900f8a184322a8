package ua.oblik.notice;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The values of a notice as text for the outbox: one JSON object of strings, keys in order. */
final class NoticeModel {
  /** Json itself looks its provider up anew at every call, which a run of bills has no time for. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private NoticeModel() {}

  static String write(Map<String, String> model) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    new TreeMap<>(model).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String text) {
    Map<String, String> model = new TreeMap<>();
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      reader.readObject().forEach((key, value) -> model.put(key, ((JsonString) value).getString()));
    }
    return model;
  }
}
