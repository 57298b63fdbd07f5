package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.store.PaperStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * S26: the year of the sample county comes out of its sealed inputs alone; nothing is kept of it.
 */
@ExtendWith(ArquillianExtension.class)
class SampleSealIT {
  private static final String COUNTY = "339921";

  @Inject private Staff staff;
  @Inject private Papers papers;
  @Inject private Settlements settlements;
  @Inject private PaperStore store;
  @Inject private CountyStore counties;
  @Inject private UserTransaction transaction;

  @ParameterizedTest
  @EnumSource(Pot.class)
  void S26_the_sample_year_is_derived_again_with_the_same_hash(Pot pot) throws Exception {
    Seal first = sealed(pot);
    assertEquals(first, Seals.rederived(first));
    assertEquals(first, sealed(pot), "settled twice");
    SettlementDraft draft =
        staff.call(COUNTY, Staff.CLERK, () -> settlements.draft(pot, 2025)).orElseThrow();
    assertEquals(
        draft.parts().stream().map(SettlementDraft.Part::settlement).toList(),
        first.year().settle(Seals.terms(first.year())),
        "the draft says the same");
  }

  @Test
  void S26_each_pot_has_its_own() throws Exception {
    assertNotEquals(sealed(Pot.EMPLOYEE).digest(), sealed(Pot.RESIDENT).digest());
  }

  private Seal sealed(Pot pot) throws Exception {
    transaction.begin();
    try {
      long id = staff.call(COUNTY, Staff.CLERK, () -> papers.publish(pot, 2025));
      return store.find(counties.get(COUNTY), id).orElseThrow().seal();
    } finally {
      transaction.rollback();
    }
  }
}
