package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.registry.Pot;

/**
 * 时段表: the homes and the spells that persons share, each with a number. What is in it stays; an
 * index and those that came from it by changes number theirs alike.
 *
 * <p>A spell is time that persons have in common: the pot that insures them, the first day and the
 * day after the last, counted from 1970-01-01, and the number of the home. Spells lie one after the
 * other in one array, for there are hundreds of thousands, and a count looks at all of them.
 */
final class Spells {
  private static final int WIDTH = 4;
  private static final int FROM = 1;
  private static final int TO = 2;
  private static final int HOME = 3;
  private static final Pot[] POTS = Pot.values();

  private final Map<Home, Integer> homeNumbers = new HashMap<>();
  private final List<Home> homes = new ArrayList<>();
  private int[] spells = new int[64 * WIDTH];

  /** By what is in a spell, its number and 1; 0 where there is none. */
  private int[] places = new int[128];

  private int count;

  /** 现状: what is in the table at a moment. */
  static final class State {
    private final int[] spells;
    private final int count;
    private final List<Home> homes;

    private State(int[] spells, int count, List<Home> homes) {
      this.spells = spells;
      this.count = count;
      this.homes = homes;
    }

    /** How many spells there are. */
    int count() {
      return count;
    }

    /** The homes, by number. */
    List<Home> homes() {
      return homes;
    }

    /** The pot that insures those who have a spell. */
    Pot pot(int spell) {
      return POTS[spells[spell * WIDTH]];
    }

    /** The first day of a spell. */
    int from(int spell) {
      return spells[spell * WIDTH + FROM];
    }

    /** The day after the last day of a spell. */
    int to(int spell) {
      return spells[spell * WIDTH + TO];
    }

    /** The number of the home in a spell. */
    int home(int spell) {
      return spells[spell * WIDTH + HOME];
    }

    /** A spell of this pot that has the day in it. */
    boolean covers(int spell, Pot pot, int day) {
      int at = spell * WIDTH;
      return spells[at] == pot.ordinal() && spells[at + FROM] <= day && day < spells[at + TO];
    }
  }

  /** The number of a spell, a new one if it is new. */
  synchronized int number(Pot pot, int from, int to, Home whose) {
    Integer home = homeNumbers.get(whose);
    if (home == null) {
      home = homes.size();
      homeNumbers.put(whose, home);
      homes.add(whose);
    }
    int place = place(pot.ordinal(), from, to, home);
    if (places[place] == 0) {
      add(pot.ordinal(), from, to, home);
      places[place] = count;
      if (count * 2 > places.length) {
        grow();
      }
      return count - 1;
    }
    return places[place] - 1;
  }

  /** The number of the spell of an attribution, a new one if it is new. */
  int number(Attribution a) {
    return number(
        a.pot(), (int) a.range().from().toEpochDay(), (int) a.range().to().toEpochDay(), a.home());
  }

  /** Where a spell is, or belongs. */
  private int place(int pot, int from, int to, int home) {
    int hash = ((pot * 31 + from) * 31 + to) * 31 + home;
    int place = (hash * 0x9E3779B9 >>> 7) & places.length - 1;
    while (places[place] != 0) {
      int at = (places[place] - 1) * WIDTH;
      if (spells[at] == pot
          && spells[at + FROM] == from
          && spells[at + TO] == to
          && spells[at + HOME] == home) {
        return place;
      }
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  /** What is there stays where it is, so that a state may have the same array. */
  private void add(int pot, int from, int to, int home) {
    int at = count++ * WIDTH;
    if (at == spells.length) {
      spells = Arrays.copyOf(spells, at * 2);
    }
    spells[at] = pot;
    spells[at + FROM] = from;
    spells[at + TO] = to;
    spells[at + HOME] = home;
  }

  private void grow() {
    places = new int[places.length * 2];
    for (int number = 0; number < count; number++) {
      int at = number * WIDTH;
      places[place(spells[at], spells[at + FROM], spells[at + TO], spells[at + HOME])] = number + 1;
    }
  }

  /** What is in it by now. */
  synchronized State state() {
    return new State(spells, count, List.copyOf(homes));
  }
}
