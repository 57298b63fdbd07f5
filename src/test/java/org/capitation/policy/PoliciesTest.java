package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.payment.PaymentTerms;
import org.capitation.registry.Pot;
import org.capitation.value.Dated;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final Pack FIRST = pack(1, PackTexts.GOOD);
  private static final Pack NEXT = pack(2, year(2026, "2026-01-01", "2026-12-31"));

  @Test
  void the_pack_of_a_pot_and_year_is_found() {
    Policies policies = new Policies(List.of(FIRST, NEXT));
    assertEquals(Optional.of(NEXT), policies.of(Pot.RESIDENT, 2026));
    assertEquals(Optional.empty(), policies.of(Pot.EMPLOYEE, 2026));
    assertEquals(Optional.empty(), policies.of(Pot.RESIDENT, 2027));
  }

  @Test
  void the_terms_of_a_day_are_those_in_force_and_every_pot_has_an_answer() {
    Policies policies =
        new Policies(List.of(FIRST, pack(2, NEXT_TEXT.replace("withheld: 3%", "withheld: 4%"))));
    Map<Pot, Dated<PaymentTerms>> terms = policies.dated(Pack.Terms::payment);
    assertEquals(
        Optional.of(Ratio.ofPercent("3")),
        terms.get(Pot.RESIDENT).on(LocalDate.of(2025, 12, 31)).map(PaymentTerms::withheld));
    assertEquals(
        Optional.of(Ratio.ofPercent("4")),
        terms.get(Pot.RESIDENT).on(LocalDate.of(2026, 1, 1)).map(PaymentTerms::withheld));
    assertEquals(Optional.empty(), terms.get(Pot.EMPLOYEE).on(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void T2_a_newer_pack_takes_the_place_of_the_former_of_its_pot_and_year() {
    Pack newer = pack(3, PackTexts.with("to: 2025-12-31", "to: 2025-06-30"));
    assertEquals(List.of(NEXT, newer), new Policies(List.of(FIRST, NEXT)).with(newer).packs());
  }

  @Test
  void T2_no_two_years_of_a_pot_hold_on_one_day() {
    Policies policies = new Policies(List.of(FIRST));
    Pack early = pack(2, year(2026, "2025-12-31", "2026-12-31"));
    assertEquals(
        "valid", assertThrows(BadPack.class, () -> policies.with(early)).faults().get(0).key());
    assertEquals(2, policies.with(NEXT).packs().size(), "they may touch");
    Pack otherPot = pack(2, PackTexts.with("pot: 390", "pot: 310"));
    assertEquals(2, policies.with(otherPot).packs().size());
  }

  private static final String NEXT_TEXT = year(2026, "2026-01-01", "2026-12-31");

  private static String year(int year, String from, String to) {
    return PackTexts.with("year: 2025", "year: " + year)
        .replace("from: 2025-01-01, to: 2025-12-31", "from: " + from + ", to: " + to);
  }

  private static Pack pack(long id, String text) {
    return PackReader.read(id, 1, text);
  }
}
