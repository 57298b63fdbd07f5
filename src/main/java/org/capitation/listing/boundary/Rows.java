package org.capitation.listing.boundary;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.capitation.listing.Asked;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;

/** 逐批取行: all rows of a list, of which only a portion is in memory at a time. */
final class Rows<R> implements Iterator<List<Object>> {
  /** So many at a time: each costs some hundred bytes, and each portion a query. */
  private static final int PORTION = 20_000;

  private final Listing<R> listing;
  private final UnaryOperator<String> parameters;
  private final Order order;
  private final long count;
  private final Map<String, Object> sums;

  private Iterator<R> portion;
  private int read;

  Rows(Listing<R> listing, UnaryOperator<String> parameters, Order order) {
    this.listing = listing;
    this.parameters = parameters;
    this.order = order;
    Portion<R> first = next(0);
    count = first.count();
    sums = first.sums();
  }

  private Portion<R> next(int from) {
    Portion<R> next = listing.read(new Asked(parameters, order, from, PORTION));
    portion = next.rows().iterator();
    return next;
  }

  /** How many there are. */
  long count() {
    return count;
  }

  /** What they come to, by the name of the column. */
  Map<String, Object> sums() {
    return sums;
  }

  @Override
  public boolean hasNext() {
    if (!portion.hasNext() && read < count) {
      next(read);
    }
    return portion.hasNext();
  }

  @Override
  public List<Object> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    read++;
    R row = portion.next();
    return listing.fields().stream()
        .map(field -> (Object) field.value().apply(row))
        .collect(Collectors.toList());
  }
}
