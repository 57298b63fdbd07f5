package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** What a draft adds up to. */
class SettlementDraftTest {
  private final SettlementDraft county = Drafts.county();

  @Test
  void totalsAreThoseOfTheCommunitiesWithoutTheUnattributed() {
    assertEquals(3 * 262_164, county.memberMonths());
    assertEquals(Money.ofYuan("22681220.00"), county.budget());
    assertEquals(Money.ofYuan("22933420.69"), county.spending());
    assertEquals(Money.ofYuan("688002.62"), county.released());
    assertEquals(Money.ofYuan("741197.96"), county.payable());
  }

  @Test
  void balanceIsWhatFundAndCommunitiesShare() {
    assertEquals(county.budget().minus(county.spending()), county.balance());
    assertEquals(county.balance(), county.toFund().plus(county.toCommunities()));
    assertEquals(county.payable(), county.toCommunities().plus(county.released()));
    for (SettlementDraft.Part part : county.parts()) {
      Settlement settlement = part.settlement();
      assertEquals(settlement.balance(), settlement.toFund().plus(settlement.toCommunity()));
    }
  }

  @Test
  void signsTellWhoBears() {
    Outcome surplus = outcome(0);
    assertTrue(surplus.toFund().isPositive() && surplus.toCommunity().isPositive());
    Outcome overrun = outcome(1);
    assertTrue(overrun.toFund().isNegative() && overrun.toCommunity().isNegative());
    Outcome balanced = outcome(2);
    assertTrue(balanced.toFund().isZero() && balanced.toCommunity().isZero());
  }

  @Test
  void draftOfOneCommunityHoldsNothingElse() {
    SettlementDraft own = county.of("C02");
    assertEquals(List.of(county.parts().get(1)), own.parts());
    assertEquals(Optional.empty(), own.unattributed());
    assertThrows(Missing.class, () -> county.of("C99"));
  }

  @Test
  void canonicalLinesHoldEveryFigureInNoLanguage() {
    List<String> lines = Drafts.county().canonical();
    assertEquals("settlement\t390\t2025-01\t云栖医保〔2024〕31号\t390-2025 v1", lines.get(0));
    assertEquals("C01\t262164", lines.get(1));
    assertEquals(
        "12966320.00\t12412087.36\t372362.62\t554232.64\t143895.14\t410337.50\t372362.62"
            + "\t782700.12",
        lines.get(2));
    assertEquals(
        "S4\t第十二条\tsettlement.step.surplus.slice\t0% 80% 3%\t388,989.60 × 80%\t311191.68",
        lines.get(6));
    assertEquals("unattributed\t4123\t24310.55\t18240.07", lines.get(lines.size() - 1));
  }

  @Test
  void resultsAreWhatIsRetainedOrBorneAndWhatIsPaid() {
    assertEquals(List.of("S5 410337.50", "S7 782700.12"), results(0));
    assertEquals(List.of("S5 357142.16", "S7 -56502.16"), results(1));
    assertEquals(List.of("S7 15000.00"), results(2));
  }

  @Test
  void furtherFiguresAreAddedByName() {
    assertEquals(
        List.of(new Settlement.Further("carried", Money.ofYuan("56502.16"))), county.further());
    assertEquals(List.of(), county.of("C01").further());
  }

  private Outcome outcome(int part) {
    return county.parts().get(part).settlement().parts().get(0).outcome();
  }

  private List<String> results(int part) {
    return county.parts().get(part).settlement().steps().stream()
        .filter(Settlement::isResult)
        .map(step -> step.rule() + " " + step.result().figure())
        .toList();
  }
}
