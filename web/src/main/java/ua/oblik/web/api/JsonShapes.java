package ua.oblik.web.api;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.UserId;

/**
 * What values look like in JSON, for the description of the API; {@link Json} writes them so. A
 * record becomes a schema of its own. A text that is more than words says so by its format.
 */
final class JsonShapes {
  /** Formats of ours and the ones everybody knows, each with a pattern and an example. */
  private static final Map<String, Text> TEXTS =
      Map.ofEntries(
          Map.entry("account-number", new Text("^[0-9]{10}$", "4100000001")),
          Map.entry("bill-number", new Text("^[0-9]+$", "2511000042")),
          Map.entry("hryvnias", new Text("^-?[0-9]+\\.[0-9]{2}$", "421.68")),
          Map.entry("rate", new Text("^[0-9]+(\\.[0-9]+)?$", "4.32")),
          Map.entry("coefficient", new Text("^[0-9]+(\\.[0-9]+)?$", "0.5")),
          Map.entry("month", new Text("^[0-9]{4}-(0[1-9]|1[0-2])$", "2025-10")),
          Map.entry("eic", new Text("^[0-9A-Z-]{15}[0-9A-Z]$", "62Z0000000000082")),
          Map.entry("iban", new Text("^UA[0-9]{27}$", "UA213223130000026007233566001")),
          Map.entry("date", new Text(null, "2025-11-05")),
          Map.entry("date-time", new Text(null, "2025-11-06T00:30:00Z")),
          Map.entry("uuid", new Text(null, "0c3f6a52-6f0e-4b0f-9d53-0f6f4f0f2f11")),
          Map.entry("email", new Text(null, "olena@demo.oblik")));

  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          AccountNumber.class, "account-number",
          Money.class, "hryvnias",
          LocalDate.class, "date",
          Instant.class, "date-time",
          UUID.class, "uuid");

  private static final Map<Class<?>, String> INTEGERS =
      Map.of(
          int.class, "int32",
          Integer.class, "int32",
          long.class, "int64",
          Long.class, "int64",
          UserId.class, "int64");

  private static final Map<String, Integer> REGISTERS =
      new TreeMap<>(Map.of("T1", 1320, "T2", 661));

  private final Map<String, Schema> schemas = new TreeMap<>();
  private final Map<String, Class<?>> owners = new LinkedHashMap<>();

  private record Text(String pattern, String example) {}

  /** The schemas of all records met so far, by name. */
  Map<String, Schema> all() {
    return schemas;
  }

  /** The schema of a type, or a reference to it. */
  Schema of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isArray()) {
      return createSchema().type(SchemaType.ARRAY).items(of(plain.getComponentType()));
    }
    return plain.isRecord() && !FORMATS.containsKey(plain) && !INTEGERS.containsKey(plain)
        ? reference(plain)
        : scalar(plain);
  }

  private Schema container(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return createSchema().type(SchemaType.ARRAY).items(of(of[0]));
    }
    if (!Map.class.isAssignableFrom(raw)) {
      throw new IllegalStateException("nobody says how " + type + " looks in JSON");
    }
    Schema value = of[1] == Object.class ? either(BigDecimal.class, String.class) : of(of[1]);
    return createSchema()
        .type(SchemaType.OBJECT)
        .additionalPropertiesSchema(value)
        .example(REGISTERS);
  }

  private Schema scalar(Class<?> type) {
    if (INTEGERS.containsKey(type)) {
      return createSchema().type(SchemaType.INTEGER).format(INTEGERS.get(type));
    }
    if (FORMATS.containsKey(type)) {
      return text(FORMATS.get(type));
    }
    if (type.isEnum()) {
      List<Object> names =
          Arrays.stream(type.getEnumConstants())
              .<Object>map(constant -> ((Enum<?>) constant).name())
              .toList();
      return createSchema().type(SchemaType.STRING).enumeration(names).example(names.get(0));
    }
    if (type == boolean.class || type == Boolean.class) {
      return createSchema().type(SchemaType.BOOLEAN);
    }
    if (type == BigDecimal.class) {
      return createSchema().type(SchemaType.NUMBER);
    }
    if (type == String.class) {
      return createSchema().type(SchemaType.STRING);
    }
    throw new IllegalStateException("nobody says how " + type + " looks in JSON");
  }

  /** A text of a known format. */
  static Schema text(String format) {
    Text known = TEXTS.get(format);
    Schema text = createSchema().type(SchemaType.STRING).format(format);
    return known == null ? text : text.pattern(known.pattern()).example(known.example());
  }

  private Schema either(Class<?>... types) {
    Schema either = createSchema();
    Arrays.stream(types).map(this::of).forEach(either::addOneOf);
    return either;
  }

  private Schema reference(Class<?> type) {
    String name = name(type);
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner != null && owner != type) {
      throw new IllegalStateException(owner + " and " + type + " are both called " + name);
    }
    if (owner == null) {
      Schema schema = createSchema().type(SchemaType.OBJECT);
      for (RecordComponent component : type.getRecordComponents()) {
        add(schema, component);
      }
      schemas.put(name, schema);
    }
    return createSchema().ref(name);
  }

  private void add(Schema schema, RecordComponent component) {
    var said =
        component
            .getAccessor()
            .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (said == null) {
      schema.addProperty(component.getName(), of(component.getGenericType()));
      return;
    }
    String name = said.name().isEmpty() ? component.getName() : said.name();
    schema.addProperty(name, said(said, component.getGenericType()));
    if (said.required()) {
      schema.addRequired(name);
    }
  }

  /** The schema of a type about which an annotation says more. */
  Schema said(org.eclipse.microprofile.openapi.annotations.media.Schema said, Type declared) {
    Type type = said.implementation() == Void.class ? declared : said.implementation();
    Schema schema;
    if (said.oneOf().length > 0) {
      schema = either(said.oneOf());
    } else if (said.format().isEmpty()) {
      schema = of(type);
    } else {
      schema = type instanceof ParameterizedType ? list(said.format()) : text(said.format());
    }
    if (said.enumeration().length > 0) {
      schema.enumeration(List.of((Object[]) said.enumeration()));
    }
    if (!said.example().isEmpty()) {
      schema.example(said.example());
    }
    return schema;
  }

  private static Schema list(String format) {
    return createSchema().type(SchemaType.ARRAY).items(text(format));
  }

  private static String name(Class<?> type) {
    var said = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (said != null && !said.name().isEmpty()) {
      return said.name();
    }
    String own = type.getSimpleName().replaceFirst("(Json|Answer|View|Resource)$", "");
    return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + own;
  }
}
