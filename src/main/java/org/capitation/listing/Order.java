package org.capitation.listing;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.capitation.document.Column.Kind;

/**
 * 排序.
 *
 * @param field the name of the column
 * @param descending the largest first
 */
public record Order(String field, boolean descending) {
  private static final String DOWN = "-";

  /** The largest first. */
  public static Order down(String field) {
    return new Order(field, true);
  }

  /** The least first. */
  public static Order up(String field) {
    return new Order(field, false);
  }

  /** What an address means for a list: its usual order where its word means nothing. */
  public static Order of(UnaryOperator<String> parameters, Listing<?> listing) {
    String word = Objects.toString(parameters.apply("sort"), "");
    boolean descending = word.startsWith(DOWN);
    String name = descending ? word.substring(DOWN.length()) : word;
    return listing.fields().stream()
        .filter(field -> field.is(Field.Trait.SORTED) && field.name().equals(name))
        .findFirst()
        .map(field -> new Order(name, descending))
        .orElseGet(() -> listing.usual(parameters));
  }

  /** The word for it in addresses. */
  public String word() {
    return descending ? DOWN + field : field;
  }

  /** The one that a click on a column asks for: figures and days begin with the largest. */
  Order clicked(Field<?> column) {
    boolean text = !column.isFigure() && column.kind() != Kind.DAY;
    return column.name().equals(field)
        ? new Order(field, !descending)
        : new Order(column.name(), !text);
  }
}
