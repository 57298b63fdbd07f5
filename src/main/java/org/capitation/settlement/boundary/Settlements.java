package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.SettlementRule;
import org.capitation.value.Missing;

/** 年度清算: drafts the settlement of a pot and year of the caller's county. */
@ApplicationScoped
public class Settlements {
  @Inject private Grounds grounds;
  @Inject private YearInputs inputs;
  @Inject private Caller caller;

  /**
   * The draft of a pot and year, for the communities that the caller sees; nothing if no budget was
   * allocated.
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional(TxType.SUPPORTS)
  public Optional<SettlementDraft> draft(Pot pot, int year) {
    return basis(pot, year).map(this::draft);
  }

  /**
   * The draft of a pot and year for one community alone; without a code for all that the caller
   * sees. Nothing if no budget was allocated.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional(TxType.SUPPORTS)
  public Optional<SettlementDraft> draft(Pot pot, int year, @InCommunity String community) {
    Optional<SettlementDraft> all = draft(pot, year);
    return community == null || community.isBlank()
        ? all
        : all.map(draft -> draft.of(community.strip()));
  }

  /**
   * 草案依据: what the draft of all communities settles at this moment.
   *
   * @param figures their figures
   */
  record Basis(Ground ground, YearInputs.Figures figures) {
    /** What becomes of them. */
    List<Settlement> settle() {
      return new SettlementRule(ground.pack().terms().settlement())
          .settle(figures.inputs(), figures.reserve());
    }
  }

  /** What the draft of a pot and year settles; nothing if no budget was allocated. */
  Optional<Basis> basis(Pot pot, int year) {
    return grounds
        .now(caller.county(), pot, year)
        .map(ground -> new Basis(ground, inputs.now(ground)));
  }

  private SettlementDraft draft(Basis basis) {
    Ground ground = basis.ground();
    YearInputs.Figures figures = basis.figures();
    Pack.Heading heading = ground.pack().heading();
    List<Community> communities = ground.communities();
    List<Settlement> settlements = basis.settle();
    List<SettlementDraft.Part> parts =
        IntStream.range(0, communities.size())
            .filter(i -> caller.sees(communities.get(i).code()))
            .mapToObj(
                i ->
                    new SettlementDraft.Part(
                        communities.get(i), figures.memberMonths().get(i), settlements.get(i)))
            .toList();
    return new SettlementDraft(
        heading.pot(),
        ground.county().year(heading.year()),
        heading.document(),
        ground.policy(),
        parts,
        caller.seesWholeCounty() ? Optional.of(figures.unattributed()) : Optional.empty());
  }
}
