package org.capitation.walls;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capitation.access.Circle;
import org.capitation.access.Role;

/**
 * One address of the application, and who may ask it.
 *
 * @param method of HTTP; PAGE for a page, which is read and sent to
 * @param path within the application, as it is written in the code
 * @param who the circles, or one of the words {@link #ANYBODY} and {@link #EVERYONE}
 * @param narrowed what narrows the answer
 * @param thing what the address names by its number, or a dash
 */
record Route(String method, String path, List<String> who, Set<String> narrowed, String thing) {
  /** Who is not signed in, too. */
  static final String ANYBODY = "anybody";

  /** Whoever is signed in. */
  static final String EVERYONE = "everyone";

  static final String PAGE = "PAGE";

  /** What may narrow an answer: the parts of a county, the caller alone, or nothing within it. */
  static final Set<String> WALLS =
      Set.of("county", "community", "doctor", "own", "shared", "nothing");

  /** A parameter of a path, with or without what it has to look like. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\{(\\w+)(?:: (?:[^{}]|\\{[^{}]*})*)?}");

  static Route of(String line) {
    String[] columns = line.split(" \\| ");
    if (columns.length != 4) {
      throw new IllegalArgumentException("four columns are expected: " + line);
    }
    String[] address = columns[0].strip().split("\\s+", 2);
    return new Route(
        address[0],
        address[1],
        words(columns[1]),
        Set.copyOf(words(columns[2])),
        columns[3].strip());
  }

  private static List<String> words(String column) {
    return List.of(column.strip().split("\\s+"));
  }

  boolean isPage() {
    return method.equals(PAGE);
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  boolean isFor(Role role) {
    return roles().contains(role);
  }

  Set<Role> roles() {
    if (who.contains(ANYBODY) || who.contains(EVERYONE)) {
      return EnumSet.allOf(Role.class);
    }
    return who.stream()
        .flatMap(circle -> Circle.valueOf(circle).roles().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** What identifies it. */
  String address() {
    return method + " " + path;
  }

  /** The path with values in the place of its parameters, in their order. */
  String filled(String... values) {
    Iterator<String> next = Arrays.asList(values).iterator();
    return PARAMETER.matcher(path).replaceAll(at -> Matcher.quoteReplacement(next.next()));
  }

  /** The names of the parameters of the path. */
  List<String> parameters() {
    return PARAMETER.matcher(path).results().map(at -> at.group(1)).toList();
  }
}
