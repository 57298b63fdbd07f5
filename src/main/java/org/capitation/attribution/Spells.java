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
 */
final class Spells {
  private final Map<Home, Integer> homeNumbers = new HashMap<>();
  private final List<Home> homes = new ArrayList<>();
  private final Map<Spell, Integer> numbers = new HashMap<>();
  private Spell[] spells = new Spell[64];

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

  /**
   * 现状: what is in the table at a moment.
   *
   * @param spells by number
   * @param homes by number
   */
  record State(Spell[] spells, List<Home> homes) {}

  /** The number of a spell, a new one if it is new. */
  synchronized int number(Pot pot, int from, int to, Home whose) {
    Integer home = homeNumbers.get(whose);
    if (home == null) {
      home = homes.size();
      homeNumbers.put(whose, home);
      homes.add(whose);
    }
    Spell spell = new Spell(pot, from, to, home);
    Integer number = numbers.get(spell);
    if (number == null) {
      number = numbers.size();
      numbers.put(spell, number);
      if (number == spells.length) {
        spells = Arrays.copyOf(spells, number * 2);
      }
      spells[number] = spell;
    }
    return number;
  }

  /** The number of the spell of an attribution, a new one if it is new. */
  int number(Attribution a) {
    return number(
        a.pot(), (int) a.range().from().toEpochDay(), (int) a.range().to().toEpochDay(), a.home());
  }

  /** What is in it by now. */
  synchronized State state() {
    return new State(Arrays.copyOf(spells, numbers.size()), List.copyOf(homes));
  }
}
