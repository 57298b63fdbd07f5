package org.capitation.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * 人员段: persons whose keys follow each other.
 *
 * @param first the first key
 * @param last the last
 */
public record PersonSpan(long first, long last) {
  /** In pieces of so many keys, in their order. */
  public List<PersonSpan> pieces(long size) {
    List<PersonSpan> pieces = new ArrayList<>();
    for (long from = first; from <= last; from += size) {
      pieces.add(new PersonSpan(from, Math.min(from + size - 1, last)));
    }
    return pieces;
  }
}
