package org.capitation.walls;

import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.walls.Asker.Sending;

/** Asks for a route as its line says, with the keys of things where it names some. */
final class Addresses {
  private static final Map<String, Method> OPERATIONS = Routes.operations();

  private Addresses() {}

  /** The parameters that name a thing, and which kind. */
  static Map<String, String> named(Route route) {
    Map<String, String> named = new LinkedHashMap<>();
    Arrays.stream(route.thing().split("\\s+"))
        .filter(part -> part.contains("="))
        .map(part -> part.split("=", 2))
        .forEach(part -> named.put(part[0], part[1]));
    return named;
  }

  /** The address, with the keys in the place of their kinds. */
  static String of(Route route, Map<String, String> keys) {
    Map<String, String> values = named(route);
    values.replaceAll((name, kind) -> keys.getOrDefault(kind, kind));
    String path =
        route.filled(route.parameters().stream().map(values::remove).toArray(String[]::new));
    String query =
        Stream.concat(
                values.entrySet().stream()
                    .map(one -> one.getKey() + "=" + Body.encoded(one.getValue())),
                route.isApi() ? Stream.of(Body.query(operation(route))) : Stream.empty())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  static Method operation(Route route) {
    return OPERATIONS.get(route.address());
  }

  /** Asks in the name of an account, at a page or at the API. */
  static HttpResponse<String> ask(
      Asker asker, String account, Route route, Map<String, String> keys) throws Exception {
    String address = of(route, keys);
    if (!route.isApi()) {
      return asker.page(account, address);
    }
    if (route.method().equals("GET")) {
      return asker.api(account, address);
    }
    Method operation = operation(route);
    Sending sending = new Sending(Body.type(operation), Body.of(operation));
    return asker.api(account, route.method(), address, sending);
  }
}
