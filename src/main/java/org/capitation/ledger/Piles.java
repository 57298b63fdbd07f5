package org.capitation.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** 同类堆集: the piles of visits by their marks; asked once for every visit. */
final class Piles {
  private long[] marks = new long[1 << 12];
  private Pile[] piles = new Pile[1 << 12];
  private int size;

  /** The pile of a mark; null if there is none yet. */
  Pile get(long mark) {
    return piles[slot(mark)];
  }

  /** Takes the pile of a mark that has none yet. */
  void put(long mark, Pile pile) {
    if (++size * 2 > piles.length) {
      grow();
    }
    int slot = slot(mark);
    marks[slot] = mark;
    piles[slot] = pile;
  }

  /** All of them. */
  List<Pile> all() {
    return Arrays.stream(piles).filter(Objects::nonNull).toList();
  }

  /** Where a mark is, or belongs; marks are as good as random. */
  private int slot(long mark) {
    int slot = (int) mark & piles.length - 1;
    while (piles[slot] != null && marks[slot] != mark) {
      slot = slot + 1 & piles.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldMarks = marks;
    Pile[] oldPiles = piles;
    marks = new long[oldMarks.length * 2];
    piles = new Pile[oldPiles.length * 2];
    for (int i = 0; i < oldPiles.length; i++) {
      if (oldPiles[i] != null) {
        int slot = slot(oldMarks[i]);
        marks[slot] = oldMarks[i];
        piles[slot] = oldPiles[i];
      }
    }
  }
}
