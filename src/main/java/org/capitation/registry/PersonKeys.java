package org.capitation.registry;

/**
 * 人员索引: finds a person by the hash of the certificate, in compact arrays.
 *
 * <p>The first 64 bits of the keyed hash are the key: among a million persons a chance collision
 * has a probability of some 3 in 100 million; registering a person compares the whole hash.
 */
public final class PersonKeys {
  /** Stands for nobody. */
  public static final long NOBODY = 0;

  private long[] hashes;
  private long[] persons;
  private int size;
  private long last;

  /** No persons yet. */
  public PersonKeys() {
    hashes = new long[1 << 10];
    persons = new long[1 << 10];
  }

  /** The same persons; others can be added to it. */
  public PersonKeys copy() {
    PersonKeys copy = new PersonKeys();
    copy.hashes = hashes.clone();
    copy.persons = persons.clone();
    copy.size = size;
    copy.last = last;
    return copy;
  }

  /**
   * Adds a person.
   *
   * @param hash the first 64 bits of the hash
   * @param person our key, not {@link #NOBODY}
   */
  public void put(long hash, long person) {
    if (size * 2 >= hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (persons[slot] == NOBODY) {
      size++;
    }
    hashes[slot] = hash;
    persons[slot] = person;
    last = Math.max(last, person);
  }

  /** The greatest key of a person, or {@link #NOBODY}. */
  public long last() {
    return last;
  }

  /** The key of the person with this hash, or {@link #NOBODY}. */
  public long find(long hash) {
    return persons[slot(hash)];
  }

  /** The number of persons. */
  public int size() {
    return size;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (persons[slot] != NOBODY && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPersons = persons;
    hashes = new long[oldHashes.length * 2];
    persons = new long[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldPersons[i] != NOBODY) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        persons[slot] = oldPersons[i];
      }
    }
  }
}
