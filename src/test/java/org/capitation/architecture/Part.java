package org.capitation.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/**
 * A package of the product.
 *
 * @param feature the first name below the root, like budget
 * @param shelf store, boundary, or empty for the feature's own package
 */
record Part(String feature, String shelf) {
  static final String STORE = "store";
  static final String BOUNDARY = "boundary";

  /** The part that a class is in; nothing for classes of others. */
  static Optional<Part> of(String root, JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String[] names = name.substring(root.length() + 1).split("\\.", 2);
    return Optional.of(new Part(names[0], names.length == 1 ? "" : names[1]));
  }

  boolean isPure() {
    return shelf.isEmpty();
  }

  boolean isStore() {
    return shelf.equals(STORE);
  }

  boolean isBoundary() {
    return shelf.equals(BOUNDARY);
  }

  @Override
  public String toString() {
    return shelf.isEmpty() ? feature : feature + "." + shelf;
  }
}
