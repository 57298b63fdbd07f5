package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.RetainedParts;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Money;

/**
 * 留用部分的读取: from the newest locked paper of a year; before there is one from the draft, which shows
 * what there may be to divide.
 */
@ApplicationScoped
class LockedParts implements RetainedParts {
  @Inject private PaperStore papers;
  @Inject private Settlements settlements;
  @Inject private Grounds grounds;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  @Override
  public Optional<Part> of(Pot pot, int year, String community) {
    County county = counties.get(caller.county());
    return papers.of(county, pot, year).stream()
        .filter(paper -> paper.standing().state() == Paper.State.LOCKED)
        .findFirst()
        .map(paper -> sealed(paper.seal().year(), community))
        .orElseGet(() -> drafted(pot, year, community));
  }

  private static Optional<Part> sealed(SealedYear year, String community) {
    SettlementTerms terms = Seals.terms(year);
    for (int i = 0; i < year.lines().size(); i++) {
      if (year.lines().get(i).community().code().equals(community)) {
        return Optional.of(part(year.settle(terms).get(i), terms, true));
      }
    }
    return Optional.empty();
  }

  private Optional<Part> drafted(Pot pot, int year, String community) {
    return settlements
        .draft(pot, year, community)
        .flatMap(draft -> draft.part(community))
        .map(
            part ->
                part(
                    part.settlement(),
                    grounds
                        .now(caller.county(), pot, year)
                        .orElseThrow()
                        .pack()
                        .terms()
                        .settlement(),
                    false));
  }

  private static Part part(Settlement settlement, SettlementTerms terms, boolean isFinal) {
    Money retained = settlement.toCommunity();
    return new Part(
        retained.isPositive() ? retained : Money.ZERO,
        terms,
        settlement.inputs().assessment().members(),
        isFinal && retained.isPositive());
  }
}
