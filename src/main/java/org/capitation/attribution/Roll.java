package org.capitation.attribution;

import java.util.Arrays;

/**
 * 人员表: the persons of an index by their numbers, in compact arrays: key, since when it is so, and
 * the numbers of the spells.
 */
final class Roll {
  /** As many persons are to be in a stripe: their keys lie side by side in memory. */
  private static final int STRIPE = 8;

  private long[] persons;
  private int[] since;
  private int[] first;
  private int[] spell;
  private int count;
  private int slots;

  /** 分段: how many persons have keys below each multiple of a power of two, above the first key. */
  private int[] stripes = {0};

  private int shift;

  /** Nobody yet; the figures only save time. */
  Roll(int persons, int slots) {
    this.persons = new long[persons + 1];
    since = new int[persons + 1];
    first = new int[persons + 2];
    spell = new int[slots + 1];
  }

  /** How many persons there are. */
  int persons() {
    return count;
  }

  /** How many spells there are, those of all persons. */
  int slots() {
    return slots;
  }

  /** The key of a person. */
  long person(int number) {
    return persons[number];
  }

  /** The version since which it is so. */
  int since(int number) {
    return since[number];
  }

  /** Where the spells of a person begin; those of the last one end where those of nobody begin. */
  int first(int number) {
    return first[number];
  }

  /** The number of a spell. */
  int spell(int slot) {
    return spell[slot];
  }

  /**
   * The number of a person; if there is none, how many come before, turned around and less 1. Not
   * before it is {@link #finished}.
   */
  int number(long person) {
    long above = count == 0 ? -1 : person - persons[0];
    if (above < 0) {
      return -1;
    }
    if (above >> shift >= stripes.length - 1) {
      return -1 - count;
    }
    int stripe = (int) (above >> shift);
    return Arrays.binarySearch(persons, stripes[stripe], stripes[stripe + 1], person);
  }

  /** Begins the next person; keys must ascend. */
  void addPerson(long person, long sinceVersion) {
    if (count > 0 && persons[count - 1] >= person) {
      throw new IllegalArgumentException("person " + person + " is not in order");
    }
    if (count == persons.length) {
      persons = Arrays.copyOf(persons, count * 2);
      since = Arrays.copyOf(since, count * 2);
      first = Arrays.copyOf(first, count * 2 + 1);
    }
    persons[count] = person;
    since[count++] = Math.toIntExact(sinceVersion);
    first[count] = slots;
  }

  /** Something about the person begun last has been so only since this version. */
  void since(long version) {
    since[count - 1] = Math.max(since[count - 1], Math.toIntExact(version));
  }

  /** Adds a spell to the person begun last. */
  void addSpell(int number) {
    if (slots == spell.length) {
      spell = Arrays.copyOf(spell, slots * 2);
    }
    spell[slots++] = number;
    first[count] = slots;
  }

  /** Adds a run of persons as they are in another roll with the same numbers of spells. */
  void addAll(Roll other, int from, int to) {
    int begin = other.first[from];
    int length = other.first[to] - begin;
    if (slots + length > spell.length) {
      spell = Arrays.copyOf(spell, (slots + length) * 2);
    }
    System.arraycopy(other.persons, from, persons, count, to - from);
    System.arraycopy(other.since, from, since, count, to - from);
    System.arraycopy(other.spell, begin, spell, slots, length);
    int shift = slots - begin;
    for (int i = 1; i <= to - from; i++) {
      first[count + i] = other.first[from + i] + shift;
    }
    count += to - from;
    slots += length;
  }

  /** Gives back memory that is not used, and makes keys quick to find. */
  Roll finished() {
    persons = Arrays.copyOf(persons, count);
    since = Arrays.copyOf(since, count);
    first = Arrays.copyOf(first, count + 1);
    spell = Arrays.copyOf(spell, slots);
    if (count > 0) {
      stripe();
    }
    return this;
  }

  /** Keys come from blocks with gaps between them: so each stripe has about as many persons. */
  private void stripe() {
    long span = persons[count - 1] - persons[0];
    while (span >> shift > count / STRIPE) {
      shift++;
    }
    stripes = new int[(int) (span >> shift) + 2];
    for (int i = 0; i < count; i++) {
      stripes[(int) (persons[i] - persons[0] >> shift) + 1] = i + 1;
    }
    for (int i = 1; i < stripes.length; i++) {
      // nobody's keys are in it
      stripes[i] = Math.max(stripes[i], stripes[i - 1]);
    }
  }
}
