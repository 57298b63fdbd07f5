package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Membership;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class MassChangeTest {
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @Test
  void a_township_is_divided_at_the_day() {
    Registers before = areas(area("101", 1, BEGIN, null), area("102", 1, BEGIN, null));
    assertEquals(
        Set.of(area("101", 1, BEGIN, DAY), area("101", 2, DAY, null), area("102", 1, BEGIN, null)),
        after(moved("101"), before));
  }

  @Test
  void what_begins_on_the_day_or_later_moves_whole() {
    assertEquals(
        Set.of(area("101", 2, DAY, null)), after(moved("101"), areas(area("101", 1, DAY, null))));
    assertEquals(
        Set.of(area("101", 2, DAY.plusDays(1), null)),
        after(moved("101"), areas(area("101", 1, DAY.plusDays(1), null))));
  }

  @Test
  void what_ended_before_the_day_stays() {
    Registers before = areas(area("101", 1, BEGIN, DAY));
    assertTrue(moved("101").edit(before).isEmpty());
    assertEquals(
        Set.of(area("101", 1, BEGIN, DAY), area("101", 2, DAY, DAY.plusDays(1))),
        after(moved("101"), areas(area("101", 1, BEGIN, DAY.plusDays(1)))),
        "one day is left");
  }

  @Test
  void days_that_touch_become_one() {
    Registers before =
        areas(area("101", 1, BEGIN, DAY.plusDays(9)), area("101", 2, DAY.plusDays(9), null));
    assertEquals(
        Set.of(area("101", 1, BEGIN, DAY), area("101", 2, DAY, null)), after(moved("101"), before));
  }

  @Test
  void a_place_of_another_kind_with_the_same_code_stays() {
    Catchment school = new Catchment(Kind.SCHOOL, "101", 1, DateRange.from(BEGIN));
    assertTrue(moved("101").edit(areas(school)).isEmpty());
  }

  @Test
  void communities_merge_with_all_that_they_have() {
    Registers before =
        new Registers(
            List.of(area("101", 1, BEGIN, null), area("102", 2, BEGIN, null)),
            List.of(
                new Membership(1, 11, DateRange.from(BEGIN)),
                new Membership(2, 12, DateRange.from(BEGIN)),
                new Membership(3, 13, DateRange.from(BEGIN))));
    Registers after = new MassChange.CommunitiesMerged(1, 2, DAY).edit(before).on(before);
    assertEquals(
        Set.of(area("101", 1, BEGIN, DAY), area("101", 2, DAY, null), area("102", 2, BEGIN, null)),
        Set.copyOf(after.catchments()));
    assertEquals(
        Set.of(
            new Membership(1, 11, new DateRange(BEGIN, DAY)),
            new Membership(2, 11, DateRange.from(DAY)),
            new Membership(2, 12, DateRange.from(BEGIN)),
            new Membership(3, 13, DateRange.from(BEGIN))),
        Set.copyOf(after.memberships()));
  }

  @Test
  void the_opposite_brings_all_back_and_fits_only_where_nothing_else_has_changed() {
    Seeds.each(
        200,
        random -> {
          Registers before = random(random);
          Edit edit = new MassChange.CommunitiesMerged(1, 2, DAY).edit(before);
          Registers after = edit.on(before);
          for (Catchment c : after.catchments()) {
            assertFalse(c.community() == 1 && c.range().to().isAfter(DAY), c.toString());
          }
          assertEquals(seats(before), seats(after), "whose nobody's was stays nobody's");
          assertTrue(edit.fits(before));
          assertTrue(edit.opposite().fits(after));
          assertEquals(
              Set.copyOf(before.catchments()), Set.copyOf(edit.opposite().on(after).catchments()));
          if (!edit.catchments().come().isEmpty()) {
            List<Catchment> other = new ArrayList<>(after.catchments());
            other.remove(edit.catchments().come().get(0));
            assertFalse(edit.opposite().fits(new Registers(other, List.of())));
          }
        });
  }

  /** Every place on every day on which it is somebody's; whatever it is twice is told. */
  private static Set<String> seats(Registers registers) {
    Set<String> days = new HashSet<>();
    for (Catchment c : registers.catchments()) {
      for (int i = -12; i <= 12; i++) {
        LocalDate day = DAY.plusDays(i);
        if (c.range().contains(day)) {
          assertTrue(days.add(c.code() + " " + day), "twice: " + c);
        }
      }
    }
    return days;
  }

  private static Registers random(SplittableRandom random) {
    List<Catchment> catchments = new ArrayList<>();
    for (int place = 0; place < 5; place++) {
      LocalDate from = DAY.minusDays(random.nextInt(10));
      for (int i = 0; i < 3; i++) {
        LocalDate to = from.plusDays(1 + random.nextInt(6));
        catchments.add(area("10" + place, 1 + random.nextInt(3), from, to));
        from = to.plusDays(random.nextInt(2));
      }
    }
    return new Registers(catchments, List.of());
  }

  private static Set<Catchment> after(MassChange change, Registers before) {
    return Set.copyOf(change.edit(before).on(before).catchments());
  }

  private static MassChange moved(String code) {
    return new MassChange.CatchmentMoved(new MassChange.Place(Kind.TOWNSHIP, code), 1, 2, DAY);
  }

  private static Registers areas(Catchment... catchments) {
    return new Registers(List.of(catchments), List.of());
  }

  private static Catchment area(String code, int community, LocalDate from, LocalDate to) {
    DateRange range = to == null ? DateRange.from(from) : new DateRange(from, to);
    return new Catchment(Kind.TOWNSHIP, code, community, range);
  }
}
