package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.junit.jupiter.api.Test;

class BookedVisitTest {
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final Visit VISIT = new VisitBuilder().build();
  private static final Entry.Charge FIRST = charge(1);
  private static final Entry.Charge SECOND = charge(2);
  private static final BookedVisit BOOKED =
      new BookedVisit(
          7,
          1,
          VISIT,
          new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY),
          List.of(FIRST));

  @Test
  void the_net_is_the_sum_of_the_entries_by_account() {
    assertEquals(Map.of(FIRST.account(), VISIT.amounts()), BOOKED.net());
    assertEquals(
        Map.of(FIRST.account(), VISIT.amounts(), SECOND.account(), VISIT.amounts()),
        BOOKED.with(List.of(SECOND)).net());
  }

  @Test
  void L7_an_account_that_comes_to_nothing_is_absent() {
    assertEquals(
        Map.of(SECOND.account(), VISIT.amounts()),
        BOOKED.with(List.of(FIRST.reversedIn(JUNE), SECOND)).net());
  }

  @Test
  void L7_the_charge_that_holds_is_the_last_and_none_once_all_is_taken_back() {
    assertEquals(Optional.of(FIRST), BOOKED.standing());
    assertEquals(
        Optional.of(SECOND), BOOKED.with(List.of(FIRST.reversedIn(JUNE), SECOND)).standing());
    assertEquals(Optional.empty(), BOOKED.with(List.of(FIRST.reversedIn(JUNE))).standing());
  }

  @Test
  void further_entries_leave_the_record_as_it_was() {
    BookedVisit more = BOOKED.with(List.of(FIRST.reversedIn(JUNE)));
    assertEquals(List.of(FIRST), BOOKED.entries());
    assertEquals(2, more.entries().size());
    assertEquals(BOOKED.id(), more.id());
    assertThrows(UnsupportedOperationException.class, () -> more.entries().clear());
  }

  private static Entry.Charge charge(int home) {
    LedgerAccount account =
        new LedgerAccount(
            Pot.RESIDENT, home, 1, Category.OWN_COMMUNITY, Reason.HOUSEHOLD, false, JUNE, 2025);
    return new Entry.Charge(account, JUNE, VISIT.amounts(), 1);
  }
}
