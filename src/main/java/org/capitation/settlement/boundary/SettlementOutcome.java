package org.capitation.settlement.boundary;

import java.util.List;
import org.capitation.page.Words;
import org.capitation.page.Worked;
import org.capitation.settlement.Distribution;
import org.capitation.settlement.Gate;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;

/**
 * 清算应答的一家: what comes out for one community, as the API tells it.
 *
 * @param community its code
 * @param name its name; absent where it was made up
 * @param memberMonths absent where they were made up
 * @param figures its figures
 * @param parts signed and unsigned, where the terms keep them apart
 * @param gatesMissed the gates for which nothing is retained
 * @param distribution what tiers or members get of it, if the terms say so
 * @param steps how it was computed
 */
public record SettlementOutcome(
    String community,
    String name,
    Long memberMonths,
    SettlementFigures figures,
    List<Part> parts,
    List<String> gatesMissed,
    List<Distribution.Line> distribution,
    List<Worked> steps) {
  /** Signed or unsigned, kept apart. */
  public record Part(
      String population,
      Money budget,
      Money spending,
      Money balance,
      Money toFund,
      Money toCommunity) {}

  /** 医共体: whose settlement it is. */
  record Subject(String community, String name, Long memberMonths) {}

  static SettlementOutcome of(Subject subject, Settlement settlement, Words words) {
    return new SettlementOutcome(
        subject.community(),
        subject.name(),
        subject.memberMonths(),
        SettlementFigures.of(settlement),
        settlement.parts().size() > 1 ? parts(settlement) : null,
        missed(settlement),
        settlement.distribution().map(Distribution::lines).orElse(null),
        Worked.of(settlement.steps(), words));
  }

  private static List<Part> parts(Settlement settlement) {
    return settlement.parts().stream()
        .map(
            part ->
                new Part(
                    part.segment().population().code(),
                    part.segment().adjusted(),
                    part.segment().recognised(),
                    part.segment().balance(),
                    part.outcome().toFund(),
                    part.outcome().toCommunity()))
        .toList();
  }

  private static List<String> missed(Settlement settlement) {
    return settlement.parts().stream()
        .flatMap(part -> part.missed().stream())
        .map(Gate::toString)
        .distinct()
        .toList();
  }
}
