package org.capitation.app;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * 接口说明: puts the types of what is sent and answered into the description of the API. The server
 * names a type by its last name, so that many would be described as one, and takes amounts and days
 * for objects.
 */
public class ApiDescription implements OASFilter {
  /** What the server says of a day, a month or a key. */
  private static final Set<SchemaType> VAGUE = EnumSet.of(SchemaType.OBJECT, SchemaType.NUMBER);

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Schemas schemas = new Schemas();
    CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .forEach(method -> verb(method).ifPresent(verb -> describe(api, schemas, verb, method)));
    api.getComponents().setSchemas(schemas.named());
  }

  private static Optional<PathItem.HttpMethod> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(mark -> Optional.ofNullable(mark.getAnnotation(HttpMethod.class)).stream())
        .map(mark -> PathItem.HttpMethod.valueOf(mark.value()))
        .findFirst();
  }

  private static void describe(
      OpenAPI api, Schemas schemas, PathItem.HttpMethod verb, Method method) {
    Operation operation = api.getPaths().getPathItem(path(method)).getOperations().get(verb);
    if (operation.getRequestBody() != null) {
      entity(method)
          .map(Parameter::getParameterizedType)
          .filter(Schemas::isOurs)
          .ifPresent(type -> put(operation.getRequestBody().getContent(), schemas, type));
    }
    parameters(operation, schemas, method);
    Type told = method.getGenericReturnType();
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) ->
                Optional.of(told)
                    .filter(Schemas::isOurs)
                    .or(() -> named(method, status))
                    .ifPresent(type -> put(answer.getContent(), schemas, type)));
  }

  /** What the server takes for an object is a text of a certain form. */
  private static void parameters(Operation operation, Schemas schemas, Method method) {
    Map<String, Type> types = new HashMap<>();
    for (Parameter parameter : method.getParameters()) {
      asked(types, parameter, parameter.getParameterizedType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        Arrays.stream(parameter.getType().getDeclaredFields())
            .forEach(field -> asked(types, field, field.getGenericType()));
      }
    }
    Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .filter(known -> VAGUE.contains(known.getSchema().getType()))
        .filter(known -> types.containsKey(known.getName()))
        .forEach(known -> known.setSchema(schemas.of(types.get(known.getName()))));
  }

  private static void asked(Map<String, Type> types, AnnotatedElement element, Type type) {
    if (element.isAnnotationPresent(QueryParam.class)) {
      types.put(element.getAnnotation(QueryParam.class).value(), type);
    } else if (element.isAnnotationPresent(PathParam.class)) {
      types.put(element.getAnnotation(PathParam.class).value(), type);
    }
  }

  private static String path(Method method) {
    Path own = method.getAnnotation(Path.class);
    String type = method.getDeclaringClass().getAnnotation(Path.class).value();
    return Stream.of("api", type, own == null ? "" : own.value())
        .filter(part -> !part.isEmpty())
        .map(part -> "/" + part)
        .collect(Collectors.joining());
  }

  private static Optional<Parameter> entity(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(
            parameter ->
                Arrays.stream(parameter.getAnnotations())
                    .map(mark -> mark.annotationType().getPackageName())
                    .noneMatch(name -> name.startsWith("jakarta.ws.rs")))
        .findFirst();
  }

  /** What a method says that it answers, where its own type does not. */
  private static Optional<Type> named(Method method, String status) {
    return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
        .filter(answer -> answer.responseCode().equals(status))
        .flatMap(answer -> Arrays.stream(answer.content()))
        .map(Content::schema)
        .<Type>map(schema -> schema.implementation())
        .filter(Schemas::isOurs)
        .findFirst();
  }

  private static void put(
      org.eclipse.microprofile.openapi.models.media.Content content, Schemas schemas, Type type) {
    Schema schema = schemas.of(type);
    if (content != null) {
      content.getMediaTypes().values().forEach((MediaType one) -> one.setSchema(schema));
    }
  }
}
