package ua.oblik.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The OpenAPI document of the running server, and what its schemas say of a value. */
final class ApiDocument {
  static final String BASE = "/api/v1";

  private final JsonObject json;

  private ApiDocument(JsonObject json) {
    this.json = json;
  }

  static ApiDocument of(String server) throws IOException, InterruptedException {
    URI address = URI.create(server).resolve("/openapi?format=JSON");
    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
            .body();
    return new ApiDocument(JsonParser.parseString(text).getAsJsonObject());
  }

  /** Verb and path of every operation. */
  Set<String> addresses() {
    Set<String> described = new TreeSet<>();
    json.getAsJsonObject("paths")
        .entrySet()
        .forEach(
            path ->
                path.getValue()
                    .getAsJsonObject()
                    .keySet()
                    .forEach(
                        verb ->
                            described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return described;
  }

  Set<String> securitySchemes() {
    return json.getAsJsonObject("components").getAsJsonObject("securitySchemes").keySet();
  }

  /** Where schemas and parameters say too little to write a client by them. */
  List<String> vague() {
    List<String> vague = new ArrayList<>();
    schemas()
        .entrySet()
        .forEach(schema -> vague(schema.getKey(), schema.getValue().getAsJsonObject(), vague));
    operations()
        .filter(operation -> operation.has("parameters"))
        .forEach(
            operation -> {
              for (JsonElement each : operation.getAsJsonArray("parameters")) {
                JsonObject parameter = each.getAsJsonObject();
                if (!parameter.has("$ref")) {
                  String where = operation.get("operationId") + " " + parameter.get("name");
                  vague(where, parameter.getAsJsonObject("schema"), vague);
                }
              }
            });
    return vague;
  }

  JsonObject schemas() {
    return json.getAsJsonObject("components").getAsJsonObject("schemas");
  }

  private Stream<JsonObject> operations() {
    return json.getAsJsonObject("paths").entrySet().stream()
        .flatMap(path -> path.getValue().getAsJsonObject().entrySet().stream())
        .map(verb -> verb.getValue().getAsJsonObject());
  }

  JsonObject operation(String path, String verb) {
    return json.getAsJsonObject("paths").getAsJsonObject(BASE + path).getAsJsonObject(verb);
  }

  static JsonObject answered(JsonObject operation) {
    return operation
        .getAsJsonObject("responses")
        .getAsJsonObject("200")
        .getAsJsonObject("content")
        .getAsJsonObject("application/json")
        .getAsJsonObject("schema");
  }

  /** Where a schema says too little to write a client by it. */
  private void vague(String where, JsonObject schema, List<String> vague) {
    if (schema.has("$ref")) {
      if (resolved(schema) == null) {
        vague.add(where + ": " + schema);
      }
      return;
    }
    if (schema.has("oneOf")) {
      schema.getAsJsonArray("oneOf").forEach(one -> vague(where, one.getAsJsonObject(), vague));
      return;
    }
    String type = schema.has("type") ? schema.get("type").getAsString() : "nothing";
    switch (type) {
      case "array" -> vague(where + "[]", schema.getAsJsonObject("items"), vague);
      case "object" -> {
        if (schema.has("properties")) {
          schema
              .getAsJsonObject("properties")
              .entrySet()
              .forEach(
                  field ->
                      vague(
                          where + "." + field.getKey(), field.getValue().getAsJsonObject(), vague));
        } else if (!schema.has("additionalProperties")) {
          vague.add(where);
        }
      }
      case "string", "integer", "number", "boolean" -> {
        // said
      }
      default -> vague.add(where + ": " + type);
    }
  }

  private JsonObject resolved(JsonObject schema) {
    return schema.has("$ref")
        ? schemas().getAsJsonObject(schema.get("$ref").getAsString().replaceFirst(".*/", ""))
        : schema;
  }

  /** What of a value is not as its schema says. */
  List<String> wrong(String where, JsonElement value, JsonObject said) {
    JsonObject schema = resolved(said);
    List<String> wrong = new ArrayList<>();
    switch (schema.get("type").getAsString()) {
      case "array" ->
          value
              .getAsJsonArray()
              .forEach(
                  item -> wrong.addAll(wrong(where + "[]", item, schema.getAsJsonObject("items"))));
      case "object" -> fields(where, value.getAsJsonObject(), schema, wrong);
      case "string" -> text(where, value, schema, wrong);
      case "integer" -> {
        if (!value.toString().matches("-?[0-9]+")) {
          wrong.add(where + " is " + value);
        }
      }
      case "number" -> {
        if (!value.toString().matches("-?[0-9.]+")) {
          wrong.add(where + " is " + value);
        }
      }
      default -> {
        if (!value.getAsJsonPrimitive().isBoolean()) {
          wrong.add(where + " is " + value);
        }
      }
    }
    return wrong;
  }

  private void fields(String where, JsonObject value, JsonObject schema, List<String> wrong) {
    for (Map.Entry<String, JsonElement> field : value.entrySet()) {
      JsonElement said =
          schema.has("properties")
              ? schema.getAsJsonObject("properties").get(field.getKey())
              : schema.get("additionalProperties");
      if (said == null) {
        wrong.add(where + "." + field.getKey() + " is not described");
      } else {
        wrong.addAll(wrong(where + "." + field.getKey(), field.getValue(), said.getAsJsonObject()));
      }
    }
  }

  private static void text(String where, JsonElement value, JsonObject schema, List<String> wrong) {
    if (!value.getAsJsonPrimitive().isString()) {
      wrong.add(where + " is " + value);
      return;
    }
    String text = value.getAsString();
    String format = schema.has("format") ? schema.get("format").getAsString() : "";
    boolean fits =
        switch (format) {
          case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
          case "date-time" -> text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
          case "uuid" -> text.matches("[0-9a-f-]{36}");
          default -> !schema.has("pattern") || text.matches(schema.get("pattern").getAsString());
        };
    boolean listed =
        !schema.has("enum")
            || schema.getAsJsonArray("enum").asList().stream()
                .anyMatch(one -> one.getAsString().equals(text));
    if (!fits || !listed) {
      wrong.add(where + " is " + text);
    }
  }
}
