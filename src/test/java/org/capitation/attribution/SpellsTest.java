package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;

class SpellsTest {
  private static final Pot[] POTS = Pot.values();

  /** What is in a spell. */
  private record Spell(Pot pot, int from, int to, Home home) {}

  @Test
  void the_same_spell_has_the_same_number_and_another_one_another() {
    Random random = new Random(1);
    Spells table = new Spells();
    Map<Spell, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Spell spell = spell(random);
      int expected = numbers.computeIfAbsent(spell, s -> numbers.size());
      assertEquals(expected, table.number(spell.pot, spell.from, spell.to, spell.home));
    }
    assertTrue(numbers.size() > 5_000);
    Spells.State state = table.state();
    assertEquals(numbers.size(), state.count());
    numbers.forEach(
        (spell, number) -> {
          assertEquals(spell.pot, state.pot(number));
          assertEquals(spell.from, state.from(number));
          assertEquals(spell.to, state.to(number));
          assertEquals(spell.home, state.homes().get(state.home(number)));
        });
  }

  @Test
  void a_spell_has_its_first_day_in_it_and_not_the_day_after_the_last() {
    Spells table = new Spells();
    int number = table.number(Pot.RESIDENT, 10, 12, Home.UNATTRIBUTED);
    Spells.State state = table.state();
    assertEquals(false, state.covers(number, Pot.RESIDENT, 9));
    assertEquals(true, state.covers(number, Pot.RESIDENT, 10));
    assertEquals(true, state.covers(number, Pot.RESIDENT, 11));
    assertEquals(false, state.covers(number, Pot.RESIDENT, 12));
    assertEquals(false, state.covers(number, Pot.EMPLOYEE, 10));
  }

  @Test
  void what_comes_later_is_not_in_a_state_of_before() {
    Spells table = new Spells();
    table.number(Pot.RESIDENT, 10, 12, Home.UNATTRIBUTED);
    Spells.State before = table.state();
    for (int day = 0; day < 1_000; day++) {
      table.number(Pot.EMPLOYEE, day, day + 1, new Home(1, Reason.CONTRACT, day));
    }
    assertEquals(1, before.count());
    assertEquals(1, before.homes().size());
    assertEquals(10, before.from(0));
    assertEquals(1_001, table.state().count());
  }

  private static Spell spell(Random random) {
    int from = random.nextInt(60);
    Home home = new Home(1 + random.nextInt(3), Reason.CONTRACT, random.nextInt(20));
    return new Spell(POTS[random.nextInt(POTS.length)], from, from + 1 + random.nextInt(40), home);
  }
}
