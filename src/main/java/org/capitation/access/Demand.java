package org.capitation.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 权限要求: what one call of a use case asks of its caller.
 *
 * @param roles one of these, or anyone when empty
 * @param filtered whether the use case narrows itself
 * @param communities the communities named, an empty text for a mark without a value
 * @param doctors the doctors named, likewise
 */
public record Demand(
    Set<Role> roles, boolean filtered, List<String> communities, List<String> doctors) {

  /** Reads the marks of a method and of its class, and the values given to it. */
  static Demand of(Method method, Object[] values) {
    Allowed allowed = mark(method, Allowed.class);
    return new Demand(
        Arrays.stream(allowed.value())
            .flatMap(circle -> circle.roles().stream())
            .collect(Collectors.toUnmodifiableSet()),
        mark(method, Filtered.class) != null,
        named(method, values, InCommunity.class),
        named(method, values, OfDoctor.class));
  }

  private static <A extends Annotation> A mark(Method method, Class<A> type) {
    A own = method.getAnnotation(type);
    return own != null ? own : method.getDeclaringClass().getAnnotation(type);
  }

  private static List<String> named(
      Method method, Object[] values, Class<? extends Annotation> mark) {
    List<String> named = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(mark)) {
        String value = (String) values[i];
        named.add(value == null ? "" : value.strip());
      }
    }
    return List.copyOf(named);
  }
}
