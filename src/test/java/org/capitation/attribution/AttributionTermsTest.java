package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.capitation.registry.InsuredGroup;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionTermsTest {
  @Test
  void A4_what_is_asked_for_everybody_comes_before_what_is_asked_for_a_group() {
    AttributionTerms terms = UsualTerms.first(Reason.DESIGNATION, Reason.CONTRACT);
    assertEquals(
        List.of(Reason.DESIGNATION, Reason.CONTRACT, Reason.HOUSEHOLD),
        terms.order(InsuredGroup.RESIDENT));
    assertEquals(
        List.of(Reason.DESIGNATION, Reason.CONTRACT, Reason.EMPLOYER),
        terms.order(InsuredGroup.RETIREE));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void A4_each_criterion_has_one_list_where_it_can_stand(Reason criterion) {
    boolean personal =
        List.of(Reason.EXCEPTION, Reason.CONTRACT, Reason.DESIGNATION).contains(criterion);
    boolean ofGroup = !personal && criterion != Reason.UNATTRIBUTED;
    if (personal) {
      assertEquals(List.of(criterion), UsualTerms.first(criterion).first());
    } else {
      assertThrows(Unfit.class, () -> UsualTerms.first(criterion));
    }
    if (ofGroup) {
      assertEquals(List.of(criterion), newborn(criterion).then().get(InsuredGroup.NEWBORN));
    } else {
      assertThrows(Unfit.class, () -> newborn(criterion));
    }
  }

  @Test
  void A4_a_criterion_is_asked_at_most_once() {
    assertThrows(Unfit.class, () -> UsualTerms.first(Reason.CONTRACT, Reason.CONTRACT));
    assertThrows(Unfit.class, () -> newborn(Reason.GUARDIAN, Reason.SCHOOL, Reason.GUARDIAN));
    assertEquals(List.of(), newborn().then().get(InsuredGroup.NEWBORN));
  }

  @Test
  void A4_no_group_is_forgotten() {
    Map<InsuredGroup, List<Reason>> then = new EnumMap<>(UsualTerms.USUAL.then());
    then.remove(InsuredGroup.STUDENT);
    AttributionTerms usual = UsualTerms.USUAL;
    assertThrows(
        IllegalArgumentException.class,
        () -> new AttributionTerms(usual.basis(), usual.first(), then, usual.counting()));
  }

  @Test
  void A5_only_the_unattributed_belong_to_nobody_and_only_they_have_a_cause() {
    assertFalse(Home.UNATTRIBUTED.attributed() || Home.UNATTRIBUTED.signed());
    assertEquals(Cause.NO_CRITERION, Home.UNATTRIBUTED.cause());
    Home household = new Home(1, Reason.HOUSEHOLD, 0);
    assertTrue(household.attributed() && !household.signed() && household.cause() == null);
    assertTrue(new Home(1, Reason.CONTRACT, 11).signed());
    assertTrue(new Home(1, Reason.DESIGNATION, 11).signed());
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void A5_every_cause_has_its_words(Cause cause) {
    for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle texts = ResourceBundle.getBundle("org.capitation.messages", language);
      assertNotNull(texts.getString("attribution.cause." + cause));
    }
  }

  @Test
  void A8_a_ruling_stands_on_a_document() {
    assertThrows(IllegalArgumentException.class, () -> new Ruling.Ground(" ", "moved"));
    assertThrows(IllegalArgumentException.class, () -> new Ruling.Ground("2025-7", ""));
    assertEquals("2025-7", new Ruling.Ground("2025-7", "moved").document());
  }

  private static AttributionTerms newborn(Reason... criteria) {
    return UsualTerms.then(UsualTerms.USUAL, InsuredGroup.NEWBORN, criteria);
  }
}
