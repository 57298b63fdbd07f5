package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.registry.Pot;
import org.capitation.settlement.RetainedParts;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;

/** 草案的留用部分: what the draft of this moment says; it may be divided as soon as there is any. */
@ApplicationScoped
class DraftedParts implements RetainedParts {
  @Inject private Settlements settlements;
  @Inject private Grounds grounds;
  @Inject private Caller caller;

  @Override
  public Optional<Part> of(Pot pot, int year, String community) {
    return settlements
        .draft(pot, year, community)
        .flatMap(draft -> draft.part(community))
        .map(part -> part(pot, year, part.settlement()));
  }

  private Part part(Pot pot, int year, Settlement settlement) {
    Money retained = settlement.toCommunity();
    return new Part(
        retained.isPositive() ? retained : Money.ZERO,
        grounds.now(caller.county(), pot, year).orElseThrow().pack().terms().settlement(),
        settlement.inputs().assessment().members(),
        retained.isPositive());
  }
}
