package ua.oblik.web.api;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import ua.oblik.identity.Capability;

/** Describes a resource method by what it declares: its addresses, guard, body and answers. */
final class OperationDescription {
  static final String KEY = "IdempotencyKey";

  private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

  private final JsonShapes shapes;
  private final Class<?> resource;
  private final Method method;
  private final Operation operation = createOperation();
  private final APIResponses answers = createAPIResponses();

  OperationDescription(JsonShapes shapes, Class<?> resource, Method method) {
    this.shapes = shapes;
    this.resource = resource;
    this.method = method;
  }

  Operation describe() {
    operation.addTag(resource.getAnnotation(Tag.class).name()).operationId(id());
    said();
    guard();
    for (Parameter parameter : method.getParameters()) {
      parameter(parameter);
    }
    if (method.isAnnotationPresent(RepeatSafe.class)) {
      operation.addParameter(createParameter().ref(KEY));
      problem("409", conflicts(method.getAnnotation(RepeatSafe.class)));
    }
    answers();
    return operation.responses(answers);
  }

  private static String conflicts(RepeatSafe rule) {
    String always = "A repeated key with another body, or a state that forbids it";
    return rule.oneTransaction()
        ? always
        : always + "; request-at-work: the first request with the key is at work, see Retry-After";
  }

  private String id() {
    String owner = resource.getSimpleName().replaceFirst("Resource$", "");
    String verb = method.getName();
    return Character.toLowerCase(owner.charAt(0))
        + owner.substring(1)
        + Character.toUpperCase(verb.charAt(0))
        + verb.substring(1);
  }

  private void said() {
    var said = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    if (said == null || said.summary().isEmpty()) {
      throw new IllegalStateException("nobody says what is done by " + method);
    }
    operation.summary(said.summary());
    if (!said.description().isEmpty()) {
      operation.description(said.description());
    }
  }

  private void guard() {
    Requires required = declared(Requires.class).orElse(null);
    if (method.isAnnotationPresent(Open.class) || required == null) {
      return;
    }
    SecurityRequirement other = method.getAnnotation(SecurityRequirement.class);
    operation.addSecurityRequirement(
        createSecurityRequirement().addScheme(other == null ? "token" : other.name()));
    problem("401", "No valid token");
    if (required.value().length > 0) {
      String any =
          Arrays.stream(required.value()).map(Capability::name).collect(Collectors.joining(" or "));
      problem("403", "The token lacks " + any);
    }
  }

  private void parameter(Parameter parameter) {
    if (parameter.isAnnotationPresent(PathParam.class)) {
      operation.addParameter(
          createParameter()
              .name(parameter.getAnnotation(PathParam.class).value())
              .in(In.PATH)
              .required(true)
              .schema(schema(parameter)));
      problem("404", "There is none, or it is not yours");
    } else if (parameter.isAnnotationPresent(QueryParam.class)) {
      Schema schema = schema(parameter);
      if (parameter.isAnnotationPresent(DefaultValue.class)) {
        schema.defaultValue(parameter.getAnnotation(DefaultValue.class).value());
      }
      String name = parameter.getAnnotation(QueryParam.class).value();
      operation.addParameter(createParameter().name(name).in(In.QUERY).schema(schema));
    } else if (parameter.isAnnotationPresent(FormParam.class)) {
      form(parameter);
    } else if (parameter.getAnnotations().length == 0
        || parameter.isAnnotationPresent(MayBeEmpty.class)) {
      body(parameter);
    }
  }

  private void form(Parameter field) {
    if (operation.getRequestBody() == null) {
      body(createSchema().type(Schema.SchemaType.OBJECT), true);
    }
    operation
        .getRequestBody()
        .getContent()
        .getMediaType(MediaType.APPLICATION_FORM_URLENCODED)
        .getSchema()
        .addProperty(field.getAnnotation(FormParam.class).value(), schema(field));
  }

  private void body(Parameter body) {
    if (body.getType() != UploadedFile.class) {
      body(schema(body), !body.isAnnotationPresent(MayBeEmpty.class));
      return;
    }
    Schema file = JsonShapes.text("binary");
    body(file, true);
    operation
        .getRequestBody()
        .getContent()
        .getMediaType(MediaType.MULTIPART_FORM_DATA)
        .schema(createSchema().type(Schema.SchemaType.OBJECT).addProperty("file", file));
    operation.addParameter(
        createParameter()
            .name("name")
            .in(In.QUERY)
            .description("Name of a file that is sent as the body itself")
            .schema(shapes.of(String.class)));
  }

  private void body(Schema schema, boolean required) {
    var content = createContent();
    for (String type : declared(Consumes.class).map(c -> List.of(c.value())).orElse(JSON)) {
      content.addMediaType(type, createMediaType().schema(schema));
    }
    operation.requestBody(createRequestBody().content(content).required(required));
    problem("400", "A body that cannot be read, or no key where one is needed");
    problem("413", "A body that is too large");
    problem("415", "A media type that is not taken");
    problem("422", "Fields that must be mended, or a rule that forbids it");
  }

  private Schema schema(Parameter parameter) {
    var said =
        parameter.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    return said == null
        ? shapes.of(parameter.getParameterizedType())
        : shapes.said(said, parameter.getParameterizedType());
  }

  private void answers() {
    for (APIResponse declared : method.getAnnotationsByType(APIResponse.class)) {
      answer(declared);
    }
    if (method.getReturnType() != Response.class) {
      answer("200", "Done", shapes.of(method.getGenericReturnType()), MediaType.APPLICATION_JSON);
    }
    if (answers.getAPIResponses().keySet().stream().noneMatch(code -> code.startsWith("2"))) {
      throw new IllegalStateException("nobody says what is answered by " + method);
    }
    problem("default", "Any other problem");
  }

  private void answer(APIResponse declared) {
    String code = declared.responseCode();
    boolean fails = code.compareTo("400") >= 0;
    String text = declared.description().isEmpty() ? "Done" : declared.description();
    if (declared.content().length == 0) {
      if (fails) {
        problem(code, text);
      } else {
        answers.addAPIResponse(code, createAPIResponse().description(text));
      }
      return;
    }
    var content = declared.content()[0];
    String produced =
        declared(Produces.class).map(p -> p.value()[0]).orElse(MediaType.APPLICATION_JSON);
    answer(
        code,
        text,
        shapes.said(content.schema(), String.class),
        fails ? Problem.MEDIA_TYPE : produced);
  }

  private void problem(String code, String text) {
    answer(code, text, shapes.of(Problem.class), Problem.MEDIA_TYPE);
  }

  private void answer(String code, String text, Schema schema, String mediaType) {
    answers.addAPIResponse(
        code,
        createAPIResponse()
            .description(text)
            .content(createContent().addMediaType(mediaType, createMediaType().schema(schema))));
  }

  private <A extends Annotation> Optional<A> declared(Class<A> annotation) {
    return Optional.ofNullable(method.getAnnotation(annotation))
        .or(() -> Optional.ofNullable(resource.getAnnotation(annotation)));
  }
}
