package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 归属索引: the homes of all persons on all days, in compact arrays.
 *
 * <p>Most people share their time with many others: the same pot, days and home. Each such {@link
 * Spell} is kept once, and a person has the numbers of theirs: some 16 bytes a person. So a million
 * persons take about 20 MB, a look-up some nanoseconds, which is why a visit is attributed here and
 * never by a join, and a year is counted spell by spell. Persons are numbered from 0 in the order
 * in which they were added. The same index serves a single posting and a whole year.
 */
public final class AttributionIndex {
  private final long version;
  private final long[] persons;
  private final int[] first;
  private final int[] spell;
  private final Spell[] spells;

  /** By spell, how many persons have it. */
  private final int[] shared;

  private final List<Home> homes;

  /**
   * 时段: time that persons have in common.
   *
   * @param pot the pot that insures them
   * @param from its first day, counted from 1970-01-01
   * @param to the day after its last day
   * @param home the number of the home
   */
  record Spell(Pot pot, int from, int to, int home) {
    boolean covers(int day) {
      return from <= day && day < to;
    }
  }

  private AttributionIndex(Builder builder, long version) {
    this.version = version;
    int slots = builder.slots;
    persons = Arrays.copyOf(builder.persons, builder.count);
    first = Arrays.copyOf(builder.first, builder.count + 1);
    first[builder.count] = slots;
    spell = Arrays.copyOf(builder.spell, slots);
    spells = builder.spells.keySet().toArray(Spell[]::new);
    shared = new int[spells.length];
    for (int number : spell) {
      shared[number]++;
    }
    homes = List.copyOf(builder.homes);
  }

  /** The version of the attribution that this index was built from. */
  public long version() {
    return version;
  }

  /** The number of persons. */
  public int persons() {
    return persons.length;
  }

  /** The key of a person, by number. */
  public long person(int number) {
    return persons[number];
  }

  /**
   * The number of a person, by key; negative if there is none. Keys must have been added in order.
   */
  public int number(long person) {
    // keys come from blocks: as good as always the n-th person has the n-th key
    if (persons.length > 0) {
      long guess = person - persons[0];
      if (guess >= 0 && guess < persons.length && persons[(int) guess] == person) {
        return (int) guess;
      }
    }
    return Arrays.binarySearch(persons, person);
  }

  /** The home of a person in a pot on a day; nothing if the pot does not insure them that day. */
  public Optional<Home> at(int person, Pot inPot, LocalDate date) {
    int number = homeAt(person, inPot, (int) date.toEpochDay());
    return number < 0 ? Optional.empty() : Optional.of(homes.get(number));
  }

  /**
   * The number of the home of a person in a pot on a day; negative if the pot does not insure them
   * that day.
   *
   * @param day counted from 1970-01-01
   */
  public int homeAt(int person, Pot inPot, int day) {
    for (int slot = first[person]; slot < first[person + 1]; slot++) {
      Spell had = spells[spell[slot]];
      if (had.covers(day) && had.pot == inPot) {
        return had.home;
      }
    }
    return -1;
  }

  /** How many persons of a pot belong to nobody on a day, by cause (A5). */
  public Map<Cause, Long> causes(Pot inPot, LocalDate date) {
    int day = (int) date.toEpochDay();
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    int[] persons = persons(Division.NONE);
    for (int number = 0; number < spells.length; number++) {
      Spell had = spells[number];
      Cause cause = homes.get(had.home).cause();
      if (cause != null && had.pot == inPot && had.covers(day)) {
        causes.merge(cause, (long) persons[number], Long::sum);
      }
    }
    return causes;
  }

  /** The different homes, by number. */
  public List<Home> homes() {
    return homes;
  }

  /** The different spells, by number. */
  List<Spell> spells() {
    return Collections.unmodifiableList(Arrays.asList(spells));
  }

  /**
   * How many persons have each spell; within a spell how many of each cell of the division. Not to
   * be changed.
   */
  int[] persons(Division division) {
    int width = division.names().size();
    if (width == 1) {
      return shared;
    }
    int[] counts = new int[spells.length * width];
    for (int person = 0; person < persons.length; person++) {
      for (int slot = first[person]; slot < first[person + 1]; slot++) {
        int number = spell[slot];
        boolean signed = homes.get(spells[number].home).signed();
        counts[number * width + division.cell(person, signed)]++;
      }
    }
    return counts;
  }

  /** Fills an index person by person. */
  public static final class Builder {
    private final Map<Home, Integer> numbers = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();
    private final Map<Spell, Integer> spells = new LinkedHashMap<>();
    private long[] persons = new long[1024];
    private int[] first = new int[1025];
    private int[] spell = new int[1024];
    private int count;
    private int slots;

    /** Adds the attributions of the next person; keys must ascend. */
    public Builder add(long person, List<Attribution> attributions) {
      addPerson(person);
      attributions.forEach(
          a ->
              addInterval(
                  a.pot(),
                  (int) a.range().from().toEpochDay(),
                  (int) a.range().to().toEpochDay(),
                  a.home()));
      return this;
    }

    /** Begins the next person; keys must ascend. */
    public void addPerson(long person) {
      if (count > 0 && persons[count - 1] >= person) {
        throw new IllegalArgumentException("person " + person + " is not in order");
      }
      if (count == persons.length) {
        persons = Arrays.copyOf(persons, count * 2);
        first = Arrays.copyOf(first, count * 2 + 1);
      }
      persons[count] = person;
      first[count++] = slots;
    }

    /** Adds an interval to the person begun last. */
    public void addInterval(Pot inPot, int fromDay, int toDay, Home whose) {
      if (slots == spell.length) {
        spell = Arrays.copyOf(spell, slots * 2);
      }
      int home = numbers.computeIfAbsent(whose, this::newHome);
      spell[slots++] =
          spells.computeIfAbsent(new Spell(inPot, fromDay, toDay, home), had -> spells.size());
    }

    private int newHome(Home whose) {
      homes.add(whose);
      return homes.size() - 1;
    }

    /** The index of all that was added, under the version of the attribution. */
    public AttributionIndex build(long version) {
      return new AttributionIndex(this, version);
    }
  }
}
