package org.capitation.attribution;

import java.util.Arrays;
import java.util.List;
import org.capitation.registry.Pot;

/**
 * 归属沿革索引: the homes of all persons on all days, as they were under any version that is known.
 *
 * <p>Whoever was never changed is looked up in the index; of the others every interval that they
 * ever had is here, with the versions that it came and went with.
 */
public final class AttributionPast {
  /** Stands for an interval that still holds. */
  public static final long HOLDS = Long.MAX_VALUE;

  private final AttributionIndex index;
  private final long known;
  private final Builder rows;
  private final Spells.State state;

  private AttributionPast(AttributionIndex index, long known, Builder rows) {
    this.index = index;
    this.known = known;
    this.rows = rows;
    state = index.table().state();
  }

  /** What was known under this version is known: nobody had a home before the first one. */
  public boolean knows(long version) {
    return version == 0 || version >= known;
  }

  /** The different homes, by number. */
  public List<Home> homes() {
    return state.homes();
  }

  /**
   * The number of the home of a person in a pot on a day, as it was under a version; negative if
   * the pot did not insure them that day.
   *
   * @param day counted from 1970-01-01
   */
  public int homeAt(long person, long version, Pot pot, int day) {
    int number = index.number(person);
    if (number < 0) {
      return -1;
    }
    if (index.since(number) <= version) {
      return index.homeAt(number, pot, day);
    }
    int place = Arrays.binarySearch(rows.persons, 0, rows.count, person);
    if (place < 0) {
      return -1;
    }
    for (int slot = rows.first[place]; slot < rows.first[place + 1]; slot++) {
      if (rows.since[slot] <= version
          && version < rows.until[slot]
          && state.covers(rows.spell[slot], pot, day)) {
        return state.home(rows.spell[slot]);
      }
    }
    return -1;
  }

  /** Takes the intervals of those who were ever changed, person by person. */
  public static final class Builder {
    private final AttributionIndex index;
    private long[] persons = new long[64];
    private int[] first = new int[65];
    private int[] spell = new int[64];
    private long[] since = new long[64];
    private long[] until = new long[64];
    private int count;
    private int slots;

    /** Begins with nobody; everybody else is in the index. */
    public Builder(AttributionIndex index) {
      this.index = index;
    }

    /**
     * Adds an interval; the keys of the persons must ascend.
     *
     * @param came the version that it came with
     * @param went the version that it went with, or {@link #HOLDS}
     */
    public void add(long person, Attribution attribution, long came, long went) {
      if (count == 0 || persons[count - 1] != person) {
        addPerson(person);
      }
      if (slots == spell.length) {
        spell = Arrays.copyOf(spell, slots * 2);
        since = Arrays.copyOf(since, slots * 2);
        until = Arrays.copyOf(until, slots * 2);
      }
      spell[slots] = index.table().number(attribution);
      since[slots] = came;
      until[slots++] = went;
      first[count] = slots;
    }

    private void addPerson(long person) {
      if (count > 0 && persons[count - 1] > person) {
        throw new IllegalArgumentException("person " + person + " is not in order");
      }
      if (count == persons.length) {
        persons = Arrays.copyOf(persons, count * 2);
        first = Arrays.copyOf(first, count * 2 + 1);
      }
      persons[count++] = person;
      first[count] = slots;
    }

    /**
     * All that was added.
     *
     * @param known the version from which on nothing is missing
     */
    public AttributionPast build(long known) {
      return new AttributionPast(index, known, this);
    }
  }
}
