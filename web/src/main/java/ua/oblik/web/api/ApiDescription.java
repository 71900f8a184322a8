package ua.oblik.web.api;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes the API at {@code /openapi}, out of what the resources declare and the records they
 * take and give. The server asks for it, by a setting in its file of the ejb-jar.
 */
public class ApiDescription implements OASModelReader {
  private static final Map<String, String> TAGS =
      new TreeMap<>(
          Map.of(
              "Login", "Tokens, and the login behind one",
              "Accounts", "Accounts of the login, and how to link one",
              "Meters and reads", "Passports of meters, register reads",
              "Bills", "Bills, their preview and their order",
              "Ledger", "Entries and payments of an account",
              "Tariffs", "The public calculator",
              "Office", "Staff: runs, imports, payments, the night"));

  @Override
  public OpenAPI buildModel() {
    JsonShapes shapes = new JsonShapes();
    Paths paths = paths(shapes);
    OpenAPI api =
        createOpenAPI()
            .openapi("3.0.3")
            .info(
                createInfo()
                    .title("Oblik")
                    .version("1")
                    .description(
                        "Accounts, meter reads, bills and payments of an electricity supplier."
                            + " Amounts are decimal texts in hryvnias, dates ISO; what does not"
                            + " apply is left out. Errors are RFC 9457 problem documents, told"
                            + " apart by the last part of their type.")
                    .license(createLicense().name("Apache-2.0")))
            .addServer(createServer().url("/").description("This installation"))
            .components(components(shapes))
            .paths(paths);
    TAGS.forEach((name, text) -> api.addTag(createTag().name(name).description(text)));
    return api;
  }

  private static Components components(JsonShapes shapes) {
    return createComponents()
        .schemas(shapes.all())
        .addSecurityScheme(
            "token",
            createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("Issued by POST /api/v1/tokens."))
        .addSecurityScheme(
            "login",
            createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("E-mail address and password, in UTF-8; only to get a token."))
        .addParameter(
            OperationDescription.KEY,
            createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .required(true)
                .description(
                    "Chosen by the caller, 1 to 200 visible ASCII characters. The same key with"
                        + " the same body gets the same answer without a second effect, with"
                        + " another body 409. An answer is kept for 90 days, then the key is"
                        + " forgotten.")
                .schema(JsonShapes.text("uuid").format(null).pattern("^[!-~]{1,200}$")));
  }

  private static Paths paths(JsonShapes shapes) {
    Map<String, PathItem> items = new TreeMap<>();
    for (Class<?> resource : resources()) {
      for (Method method : resource.getMethods()) {
        verb(method)
            .ifPresent(
                verb ->
                    items
                        .computeIfAbsent(path(resource, method), path -> createPathItem())
                        .setOperation(
                            verb, new OperationDescription(shapes, resource, method).describe()));
      }
    }
    Paths paths = createPaths();
    items.forEach(paths::addPathItem);
    return paths;
  }

  private static List<? extends Class<?>> resources() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.getPackage() == ApiDescription.class.getPackage())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static Optional<PathItem.HttpMethod> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(found -> PathItem.HttpMethod.valueOf(found.value()))
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    String base = Api.class.getAnnotation(ApplicationPath.class).value();
    Path own = method.getAnnotation(Path.class);
    String path = base + "/" + resource.getAnnotation(Path.class).value();
    return (own == null ? path : path + "/" + own.value()).replaceAll("/+", "/");
  }
}
