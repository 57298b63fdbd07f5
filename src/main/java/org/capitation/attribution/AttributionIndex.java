package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 归属索引: the homes of all persons on all days, in compact arrays.
 *
 * <p>Most people share their time with many others: the same pot, days and home. Each such spell is
 * kept once, and a person has the numbers of theirs: some 20 bytes a person. So a million persons
 * take about 25 MB, a look-up some nanoseconds, which is why a visit is attributed here and never
 * by a join, and a year is counted spell by spell. Persons are numbered from 0 in the order of
 * their keys. The same index serves a single posting and a whole year.
 *
 * <p>An index never changes; {@link #with} makes another one of it, which costs no more than to
 * copy the arrays.
 */
public final class AttributionIndex {
  private final long version;
  private final Roll roll;
  private final Spells table;
  private final Spells.State spells;

  /** By spell, how many persons have it. */
  private final int[] shared;

  /**
   * 人员归属: what is known of a person.
   *
   * @param since the version of the attribution since which it is so
   * @param attributions the homes, by pot and time
   */
  public record Held(long since, List<Attribution> attributions) {}

  private AttributionIndex(Roll roll, Spells table, long version) {
    this.version = version;
    this.roll = roll;
    this.table = table;
    spells = table.state();
    shared = new int[spells.count()];
    for (int slot = 0; slot < roll.slots(); slot++) {
      shared[roll.spell(slot)]++;
    }
  }

  /** The version of the attribution that this index was built from. */
  public long version() {
    return version;
  }

  /** The number of persons. */
  public int persons() {
    return roll.persons();
  }

  /** The key of a person, by number. */
  public long person(int number) {
    return roll.person(number);
  }

  /**
   * The number of a person, by key; negative if there is none. Keys must have been added in order.
   */
  public int number(long person) {
    return roll.number(person);
  }

  /** The home of a person in a pot on a day; nothing if the pot does not insure them that day. */
  public Optional<Home> at(int person, Pot inPot, LocalDate date) {
    int number = homeAt(person, inPot, (int) date.toEpochDay());
    return number < 0 ? Optional.empty() : Optional.of(spells.homes().get(number));
  }

  /**
   * The number of the home of a person in a pot on a day; negative if the pot does not insure them
   * that day.
   *
   * @param day counted from 1970-01-01
   */
  public int homeAt(int person, Pot inPot, int day) {
    for (int slot = roll.first(person); slot < roll.first(person + 1); slot++) {
      if (spells.covers(roll.spell(slot), inPot, day)) {
        return spells.home(roll.spell(slot));
      }
    }
    return -1;
  }

  /** How many persons of a pot belong to nobody on a day, by cause (A5). */
  public Map<Cause, Long> causes(Pot inPot, LocalDate date) {
    int day = (int) date.toEpochDay();
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    for (int number = 0; number < spells.count(); number++) {
      Cause cause = home(number).cause();
      if (cause != null && shared[number] > 0 && spells.covers(number, inPot, day)) {
        causes.merge(cause, (long) shared[number], Long::sum);
      }
    }
    return causes;
  }

  /** The different homes, by number. */
  public List<Home> homes() {
    return spells.homes();
  }

  /** The different spells, by number. */
  Spells.State spells() {
    return spells;
  }

  private Home home(int spell) {
    return spells.homes().get(spells.home(spell));
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
    int[] counts = new int[spells.count() * width];
    for (int person = 0; person < roll.persons(); person++) {
      for (int slot = roll.first(person); slot < roll.first(person + 1); slot++) {
        int number = roll.spell(slot);
        boolean signed = home(number).signed();
        counts[number * width + division.cell(person, signed)]++;
      }
    }
    return counts;
  }

  /** The version of the attribution since which the homes of a person are what they are. */
  public long since(int person) {
    return roll.since(person);
  }

  /** The person with this key has other homes than under an earlier version. */
  public boolean isLater(long person, long earlier) {
    int number = number(person);
    return number >= 0 && roll.since(number) > earlier;
  }

  /** The homes of the person with this key, by pot and time. */
  public List<Attribution> homes(long person) {
    int number = number(person);
    List<Attribution> found = new ArrayList<>();
    for (int slot = number < 0 ? 0 : roll.first(number);
        number >= 0 && slot < roll.first(number + 1);
        slot++) {
      int spell = roll.spell(slot);
      DateRange days =
          new DateRange(
              LocalDate.ofEpochDay(spells.from(spell)), LocalDate.ofEpochDay(spells.to(spell)));
      found.add(new Attribution(spells.pot(spell), days, home(spell)));
    }
    return found;
  }

  /** These are the very homes of the person with this key. */
  public boolean agrees(long person, List<Attribution> attributions) {
    int number = number(person);
    if (number < 0) {
      return attributions.isEmpty();
    }
    int slot = roll.first(number);
    if (roll.first(number + 1) - slot != attributions.size()) {
      return false;
    }
    for (Attribution a : attributions) {
      int spell = roll.spell(slot++);
      if (spells.pot(spell) != a.pot()
          || spells.from(spell) != a.range().from().toEpochDay()
          || spells.to(spell) != a.range().to().toEpochDay()
          || !home(spell).equals(a.home())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The index of a later version, in which some persons have other homes.
   *
   * @param later the version
   * @param changed the persons, by key
   */
  public AttributionIndex with(long later, SortedMap<Long, Held> changed) {
    Roll next = new Roll(persons() + changed.size(), roll.slots());
    int done = 0;
    for (Map.Entry<Long, Held> person : changed.entrySet()) {
      int number = number(person.getKey());
      int place = number < 0 ? -1 - number : number;
      next.addAll(roll, done, place);
      next.addPerson(person.getKey(), person.getValue().since());
      person.getValue().attributions().forEach(a -> next.addSpell(table.number(a)));
      done = number < 0 ? place : place + 1;
    }
    next.addAll(roll, done, persons());
    return new AttributionIndex(next.finished(), table, later);
  }

  /** The spells and homes by their numbers, which this and other indexes share. */
  Spells table() {
    return table;
  }

  /** Fills an index person by person. */
  public static final class Builder {
    private final Spells table = new Spells();
    private final Roll roll = new Roll(1024, 1024);

    /** Adds the attributions of the next person, which have always been so; keys must ascend. */
    public Builder add(long person, List<Attribution> attributions) {
      addPerson(person, 0);
      attributions.forEach(this::addInterval);
      return this;
    }

    /**
     * Begins the next person; keys must ascend.
     *
     * @param since the version of the attribution since which it is so
     */
    public void addPerson(long person, long since) {
      roll.addPerson(person, since);
    }

    /** Something about the person begun last has been so only since this version. */
    public void since(long version) {
      roll.since(version);
    }

    /** Adds an interval to the person begun last. */
    public void addInterval(Pot inPot, int fromDay, int toDay, Home whose) {
      roll.addSpell(table.number(inPot, fromDay, toDay, whose));
    }

    /** Adds an interval to the person begun last. */
    public void addInterval(Attribution attribution) {
      roll.addSpell(table.number(attribution));
    }

    /** The index of all that was added, under the version of the attribution. */
    public AttributionIndex build(long version) {
      return new AttributionIndex(roll.finished(), table, version);
    }
  }
}
