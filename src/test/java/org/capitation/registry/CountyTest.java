package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.Test;

class CountyTest {
  @Test
  void G1_G2_a_pot_is_named_by_its_insurance_type() {
    assertEquals(Optional.of(Pot.EMPLOYEE), Pot.of("310"));
    assertEquals(Optional.of(Pot.RESIDENT), Pot.of("390"));
    for (Pot pot : Pot.values()) {
      assertEquals(Optional.of(pot), Pot.of(pot.insuranceType()));
    }
    assertEquals(Optional.of(Pot.EMPLOYEE), Pot.of("31001"), "G2: a longer local code");
    assertEquals(Optional.of(Pot.RESIDENT), Pot.of("3901"), "G2: a longer local code");
    for (String other : List.of("391", "39201", "510", "39", "")) {
      assertEquals(Optional.empty(), Pot.of(other), other);
    }
  }

  @Test
  void a_pooling_area_covers_its_prefecture() {
    PoolingArea area = new PoolingArea("339900", "云栖市");
    assertTrue(area.covers("339921"));
    assertTrue(area.covers("339900"));
    assertFalse(area.covers("339821"));
    assertFalse(area.covers("339"));
    assertFalse(area.covers(null));
  }

  @Test
  void the_budget_year_of_a_county_begins_in_its_own_month() {
    County county = new County(1, "339921", "云栖县", new PoolingArea("339900", "云栖市"), 4);
    assertEquals(new BudgetYear(2025, 4), county.year(2025));
    assertEquals(new BudgetYear(2025, 4), county.yearOf(YearMonth.of(2026, 3)));
    assertEquals(new BudgetYear(2026, 4), county.yearOf(YearMonth.of(2026, 4)));
  }
}
