package org.capitation.ledger;

import java.util.Arrays;

/** 主键集: many keys in little memory. */
public final class Keys {
  private long[] keys = new long[1024];
  private int size;
  private boolean sorted = true;

  /** Adds a key; it may be there already. */
  public void add(long key) {
    if (size > 0 && key <= keys[size - 1]) {
      if (key == keys[size - 1]) {
        return;
      }
      sorted = false;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** Adds all of another set. */
  public void addAll(Keys other) {
    for (int i = 0; i < other.size; i++) {
      add(other.keys[i]);
    }
  }

  /** The different keys, ascending. */
  public long[] toArray() {
    sort();
    return Arrays.copyOf(keys, size);
  }

  /** Whether a key is in it; {@link #sort} must have been called since the last was added. */
  public boolean contains(long key) {
    return Arrays.binarySearch(keys, 0, size, key) >= 0;
  }

  /** Brings them into order; from then on several threads may ask. */
  public void sort() {
    if (!sorted) {
      long[] different = Arrays.stream(keys, 0, size).sorted().distinct().toArray();
      size = different.length;
      keys = different.length == 0 ? new long[1024] : different;
      sorted = true;
    }
  }
}
