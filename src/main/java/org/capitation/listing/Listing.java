package org.capitation.listing;

import java.util.List;
import java.util.Optional;

/**
 * 清单种类: a list of a feature (T1). The mechanism finds all of them.
 *
 * @param <R> a row
 */
public interface Listing<R> {
  /** So many rows an export holds at most (T3). */
  int MOST = 300_000;

  /** The path of its page, without the slash before it. */
  String name();

  /** The key of its name in words: that of the sheet and the file. */
  String title();

  /** The key of the words for how many there are. */
  String found();

  /** The parameters that say which rows there are. */
  List<String> filters();

  /** Its columns; the first one opens the row. */
  List<Field<R>> fields();

  /** The order of whoever asks for none. */
  Order usual();

  /** Reads the rows asked for, by the use case that says who may. */
  Portion<R> read(Asked asked);

  /** What a filter that is set is called among those that can be taken away; nothing for none. */
  default Optional<String> chip(String filter, String value) {
    return Optional.empty();
  }
}
