package org.capitation.attribution;

import static org.capitation.attribution.Reason.CONTRACT;
import static org.capitation.attribution.Reason.EMPLOYER;
import static org.capitation.attribution.Reason.HOUSEHOLD;
import static org.capitation.attribution.Reason.UNATTRIBUTED;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.capitation.value.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionTermsTest {
  private static final Citation BASIS = new Citation("", "");
  private static final List<Reason> ORDER = List.of(CONTRACT, HOUSEHOLD, EMPLOYER);

  @ParameterizedTest
  @EnumSource(names = {"CONTRACT", "UNATTRIBUTED"})
  void A4_retirees_can_only_follow_the_employer_or_the_household(Reason retirees) {
    assertThrows(
        IllegalArgumentException.class, () -> new AttributionTerms(BASIS, ORDER, retirees));
  }

  @Test
  void a_criterion_is_asked_at_most_once_and_nobody_is_none() {
    List<Reason> twice = List.of(CONTRACT, HOUSEHOLD, CONTRACT);
    assertThrows(
        IllegalArgumentException.class, () -> new AttributionTerms(BASIS, twice, EMPLOYER));
    List<Reason> none = List.of(CONTRACT, UNATTRIBUTED);
    assertThrows(IllegalArgumentException.class, () -> new AttributionTerms(BASIS, none, EMPLOYER));
  }

  @Test
  void A5_only_the_unattributed_belong_to_nobody_and_only_a_contract_is_signed() {
    assertFalse(Home.UNATTRIBUTED.attributed() || Home.UNATTRIBUTED.signed());
    Home household = new Home(1, HOUSEHOLD, 0);
    assertTrue(household.attributed() && !household.signed());
    Home contract = new Home(1, CONTRACT, 11);
    assertTrue(contract.attributed() && contract.signed());
  }
}
