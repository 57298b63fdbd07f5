package org.capitation.settlement.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 方案应答: a scenario as the API tells it.
 *
 * @param id its number
 * @param pot the pot
 * @param by who made it
 * @param own whether the caller did: only then it can be renamed or deleted
 * @param copiedAt when its figures were those of the books
 * @param changes what is changed in them, as it was written, by the path of its key
 * @param terms the terms that it is settled by, as they were written
 * @param communities the outcome of each
 * @param payable the sum payable to all
 */
public record ScenarioAnswer(
    long id,
    String name,
    Pot pot,
    int year,
    String by,
    boolean own,
    LocalDateTime copiedAt,
    Map<String, String> changes,
    String terms,
    List<Outcome> communities,
    Money payable) {
  /** What comes out for a community. */
  public record Outcome(String community, SettlementFigures figures) {}

  static ScenarioAnswer of(ScenarioShown shown) {
    return new ScenarioAnswer(
        shown.kept().id(),
        shown.kept().subject().name(),
        shown.kept().subject().pot(),
        shown.kept().subject().year(),
        shown.kept().stamp().by(),
        shown.own(),
        shown.kept().content().copiedAt(),
        shown.written(),
        shown.kept().content().terms(),
        shown.copy().codes().stream()
            .map(code -> new Outcome(code, SettlementFigures.of(shown.outcomes().get(code))))
            .toList(),
        shown.payable());
  }
}
