package org.capitation.walls;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.app.Api;

/** The routes: as they are written down, and as they are found in the code. */
final class Routes {
  private static final String FILE = "/access/routes.txt";
  private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

  private Routes() {}

  /** The lines, in their order. */
  static List<Route> written() {
    try (InputStream file = Routes.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Route::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The addresses of all there is. */
  static List<String> found() {
    List<String> found = new ArrayList<>();
    pages().forEach(page -> found.add(Route.PAGE + " " + page));
    servlets().forEach(servlet -> found.add("SERVLET " + servlet));
    found.addAll(operations().keySet());
    return found.stream().sorted().toList();
  }

  /** The pages' paths, without the extension. */
  static List<String> pages() {
    try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
      return files
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .map(path -> path.replaceFirst("\\.xhtml$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths of our own servlets. */
  private static List<String> servlets() {
    return classes()
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(WebServlet.class)).stream())
        .flatMap(mark -> Stream.of(mark.value(), mark.urlPatterns()).flatMap(Arrays::stream))
        .map(pattern -> pattern.isEmpty() ? "/" : pattern)
        .sorted()
        .toList();
  }

  /** The methods of the API by verb and path. */
  static Map<String, Method> operations() {
    Map<String, Method> operations = new TreeMap<>();
    classes()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .forEach(method -> verb(method).ifPresent(verb -> put(operations, verb, method)));
    return operations;
  }

  private static void put(Map<String, Method> operations, String verb, Method method) {
    String address = verb + " " + path(method);
    if (operations.put(address, method) != null) {
      throw new IllegalStateException("two methods answer to " + address);
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String path(Method method) {
    String type = method.getDeclaringClass().getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    return Stream.of("api", type, own == null ? "" : own.value())
        .filter(part -> !part.isEmpty())
        .map(part -> "/" + part)
        .collect(Collectors.joining());
  }

  /** The classes of the product, not of the tests. */
  private static Stream<Class<?>> classes() {
    try {
      java.nio.file.Path root =
          java.nio.file.Path.of(
              Api.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org/capitation"))) {
        List<Class<?>> classes = new ArrayList<>();
        for (java.nio.file.Path file : files.filter(Routes::isClass).toList()) {
          classes.add(load(root.relativize(file).toString()));
        }
        return classes.stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isClass(java.nio.file.Path file) {
    return file.toString().endsWith(".class")
        && !file.endsWith("package-info.class")
        && !file.toString().contains("launcher");
  }

  private static Class<?> load(String file) {
    try {
      String name = file.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
      return Class.forName(name, false, Routes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
