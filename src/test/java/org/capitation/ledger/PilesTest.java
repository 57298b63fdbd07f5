package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;

class PilesTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final LedgerAccount ACCOUNT =
      new LedgerAccount(
          Pot.RESIDENT, 1, 1, Category.OWN_COMMUNITY, Reason.HOUSEHOLD, false, MARCH, 2025);

  private static final int DAY = (int) MARCH.atDay(1).toEpochDay();

  private record One(
      long visit,
      long person,
      long attribution,
      int serviceDay,
      int settledDay,
      int begunDay,
      long fee,
      long fund)
      implements Slip {}

  @Test
  void every_pile_is_found_by_its_mark_however_many_there_are() {
    SplittableRandom random = new SplittableRandom(6);
    Piles piles = new Piles();
    Map<Long, Pile> known = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // many marks that end alike
      long mark = random.nextLong() << random.nextInt(3) * 20;
      if (!known.containsKey(mark)) {
        assertNull(piles.get(mark));
        known.put(mark, pile());
        piles.put(mark, known.get(mark));
      }
    }
    known.forEach((mark, pile) -> assertSame(pile, piles.get(mark)));
    assertEquals(Set.copyOf(known.values()), Set.copyOf(piles.all()));
  }

  @Test
  void one_beside_has_sums_of_its_own_and_the_same_answers() {
    Pile first = pile();
    Pile beside = first.beside();
    int question = first.question(0, DAY, true);
    first.keep(question, (byte) 5);
    assertEquals(5, beside.verdict(question));
    assertEquals(0, beside.verdict(first.question(0, DAY, false)));
    first.add(new One(1, 1, 1, DAY, DAY, DAY, 8000, 5000));
    assertEquals(1, first.rows());
    assertEquals(0, beside.rows());
    assertSame(first.alike(), beside.alike());
  }

  private static Pile pile() {
    Alike alike =
        new Alike(
            ACCOUNT,
            ACCOUNT.disposition(),
            MARCH,
            1,
            new Care("11", null, false),
            InstitutionClass.PRIMARY,
            false,
            1,
            false,
            List.of());
    return new Pile(alike, new TreeSet<>(), 1, new AccountingCalendar(Set.of()));
  }
}
