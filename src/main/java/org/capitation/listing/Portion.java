package org.capitation.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.capitation.value.Money;

/**
 * 一页的行.
 *
 * @param <R> a row
 * @param count how many rows fit in all
 * @param sums what all of them come to, by the name of the column
 * @param rows those asked for
 */
public record Portion<R>(long count, Map<String, Object> sums, List<R> rows) {
  /** Keeps its own copies. */
  public Portion {
    sums = Map.copyOf(sums);
    rows = List.copyOf(rows);
  }

  /** Of a list that nothing adds up. */
  public static <R> Portion<R> of(long count, List<R> rows) {
    return new Portion<>(count, Map.of(), rows);
  }

  /** The rows asked for of all that fit, sorted as asked: for lists that are in memory anyway. */
  public static <R> Portion<R> of(List<R> all, Listing<R> listing, Asked asked) {
    List<R> some =
        all.stream()
            .sorted(comparator(listing, asked.order()))
            .skip(asked.first())
            .limit(asked.size())
            .toList();
    return new Portion<>(
        all.size(),
        listing.fields().stream()
            .filter(field -> field.is(Field.Trait.SUMMED))
            .collect(Collectors.toMap(Field::name, field -> sum(field, all))),
        some);
  }

  private static <R> Object sum(Field<R> field, List<R> all) {
    return all.stream()
        .map(row -> (Money) field.value().apply(row))
        .filter(Objects::nonNull)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Rows without a value come last; rows that are alike stay in their order. */
  @SuppressWarnings("unchecked") // what a column is sorted by compares with its like
  private static <R> Comparator<R> comparator(Listing<R> listing, Order order) {
    Field<R> field =
        listing.fields().stream()
            .filter(one -> one.name().equals(order.field()))
            .findFirst()
            .orElseThrow();
    Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
    return Comparator.comparing(
        row -> (Comparable<Object>) field.value().apply(row),
        Comparator.nullsLast(order.descending() ? natural.reversed() : natural));
  }
}
