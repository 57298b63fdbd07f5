package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 归属索引: the homes of all persons on all days, in compact arrays.
 *
 * <p>Some 20 bytes a person and interval: a million persons take about 30 MB, and a look-up some
 * nanoseconds, which is why a visit is attributed here and never by a join. Persons are numbered
 * from 0 in the order in which they were added. The same index serves a single posting and a whole
 * year.
 */
public final class AttributionIndex {
  private static final Pot[] POTS = Pot.values();

  private final long version;
  private final long[] persons;
  private final int[] first;
  private final int[] from;
  private final int[] to;
  private final byte[] pot;
  private final int[] home;
  private final List<Home> homes;

  private AttributionIndex(Builder builder, long version) {
    this.version = version;
    int slots = builder.slots;
    persons = Arrays.copyOf(builder.persons, builder.count);
    first = Arrays.copyOf(builder.first, builder.count + 1);
    first[builder.count] = slots;
    from = Arrays.copyOf(builder.from, slots);
    to = Arrays.copyOf(builder.to, slots);
    pot = Arrays.copyOf(builder.pot, slots);
    home = Arrays.copyOf(builder.home, slots);
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
      if (from[slot] <= day && day < to[slot] && pot[slot] == inPot.ordinal()) {
        return home[slot];
      }
    }
    return -1;
  }

  /** How many persons of a pot belong to nobody on a day, by cause (A5). */
  public Map<Cause, Long> causes(Pot inPot, LocalDate date) {
    int day = (int) date.toEpochDay();
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    forEach(
        (person, itsPot, fromDay, toDay, number) -> {
          Cause cause = homes.get(number).cause();
          if (cause != null && itsPot == inPot && fromDay <= day && day < toDay) {
            causes.merge(cause, 1L, Long::sum);
          }
        });
    return causes;
  }

  /** The different homes, by number. */
  public List<Home> homes() {
    return homes;
  }

  /** Hands every interval to the reader, in the order in which they were added. */
  void forEach(Reader reader) {
    for (int person = 0; person < persons.length; person++) {
      for (int slot = first[person]; slot < first[person + 1]; slot++) {
        reader.read(person, POTS[pot[slot]], from[slot], to[slot], home[slot]);
      }
    }
  }

  /** Takes one interval; days are counted from 1970-01-01, the end day is not in it. */
  interface Reader {
    void read(int person, Pot pot, int fromDay, int toDay, int home);
  }

  /** Fills an index person by person. */
  public static final class Builder {
    private final Map<Home, Integer> numbers = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();
    private long[] persons = new long[1024];
    private int[] first = new int[1025];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private byte[] pot = new byte[1024];
    private int[] home = new int[1024];
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
      if (slots == home.length) {
        from = Arrays.copyOf(from, slots * 2);
        to = Arrays.copyOf(to, slots * 2);
        pot = Arrays.copyOf(pot, slots * 2);
        home = Arrays.copyOf(home, slots * 2);
      }
      from[slots] = fromDay;
      to[slots] = toDay;
      pot[slots] = (byte) inPot.ordinal();
      home[slots++] = numbers.computeIfAbsent(whose, this::newHome);
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
