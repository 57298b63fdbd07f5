package org.capitation.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * 清单种类: a list of a feature (R1). The mechanism finds all of them.
 *
 * @param <R> a row
 */
public interface Listing<R> {
  /** So many rows an export holds at most (R3). */
  int MOST = 300_000;

  /**
   * 清单名目: what a list is.
   *
   * @param name the path of its page, without the slash before it
   * @param title the key of its name in words: that of the sheet and the file
   * @param found the key of the words for how many there are
   * @param filters the parameters that say which rows there are
   */
  record About(String name, String title, String found, List<String> filters) {
    /** Keeps its own copy. */
    public About {
      filters = List.copyOf(filters);
    }
  }

  /** What it is. */
  About about();

  /** Its columns; the first one opens the row. */
  List<Field<R>> fields();

  /** The order of whoever asks for none but says this. */
  Order usual(UnaryOperator<String> parameters);

  /** Reads the rows asked for, by the use case that says who may. */
  Portion<R> read(Asked asked);

  /** Our key of the person whom all rows are about; nothing where they are not about one. */
  default Optional<Long> person(UnaryOperator<String> parameters) {
    return Optional.ofNullable(parameters.apply("person"))
        .map(String::strip)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** What a filter that is set is called among those that can be taken away; nothing for none. */
  default Optional<String> chip(String filter, String value) {
    return Optional.empty();
  }
}
