package ua.oblik.notice;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The values of a notice as text for the outbox: one JSON object of strings, keys in order. */
final class NoticeModel {
  private NoticeModel() {}

  static String write(Map<String, String> model) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(model).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String text) {
    Map<String, String> model = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      reader.readObject().forEach((key, value) -> model.put(key, ((JsonString) value).getString()));
    }
    return model;
  }
}
