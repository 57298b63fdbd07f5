package org.capitation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capitation.attribution.Cells;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.History;
import org.capitation.budget.Members;
import org.capitation.registry.Pot;

/**
 * 预算试算: a question what communities would get under some terms.
 *
 * @param pot the pot
 * @param year the budget year
 * @param terms the terms
 * @param claimants the communities with their people
 */
public record BudgetScenario(Pot pot, int year, BudgetTerms terms, List<Claimant> claimants) {
  private static final String PRESET = "preset";
  private static final int MOST = 999_999_999;
  private static final int DAYS_OF_LEAP_YEAR = 366;

  /** Keeps the list from being changed. */
  public BudgetScenario {
    claimants = List.copyOf(claimants);
  }

  static BudgetScenario read(Section s, Function<String, Optional<BudgetTerms>> presets) {
    Pot pot = s.word("pot", PackReader.POTS);
    int year = s.number("year", 2000, 2999);
    int unitsPerYear =
        s.has("units-per-year") ? s.number("units-per-year", 1, DAYS_OF_LEAP_YEAR) : 1;
    BudgetTerms terms = terms(s, presets);
    List<Claimant> claimants = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Section community : s.sections("communities")) {
      Claimant claimant = claimant(community, claimants.size() + 1, unitsPerYear);
      terms.regime().method().cells().ifPresent(cells -> check(community, claimant, cells));
      claimants.add(claimant);
      if (!codes.add(community.text("code"))) {
        throw community.bad("code", "twice");
      }
      community.end();
    }
    s.end();
    return new BudgetScenario(pot, year, terms, claimants);
  }

  /** The terms in the question, or those of the preset that it names. */
  private static BudgetTerms terms(Section s, Function<String, Optional<BudgetTerms>> presets) {
    if (!s.has(PRESET)) {
      return BudgetReader.read(s.section("terms"), "");
    }
    String name = s.text(PRESET, 60);
    return presets.apply(name).orElseThrow(() -> s.bad(PRESET, "no-preset", name));
  }

  private static Claimant claimant(Section s, int number, int unitsPerYear) {
    Optional<History> history =
        s.has("history") ? Optional.of(history(s.section("history"))) : Optional.empty();
    return new Claimant(number, s.text("code", 20), members(s, unitsPerYear), history);
  }

  /** Refuses people whom the method does not know: they would count as nothing. */
  private static void check(Section s, Claimant claimant, Cells cells) {
    for (Members.Kind kind : claimant.members().units().keySet()) {
      if (!cells.names().contains(kind.cell())) {
        throw s.bad("cells", "word", String.join(", ", cells.names()), kind.cell());
      }
    }
  }

  private static History history(Section s) {
    History history = MethodReader.history(s);
    s.end();
    return history;
  }

  private static Members members(Section s, int unitsPerYear) {
    if (!s.has("cells")) {
      return Members.of(unitsPerYear, units(s, "signed"), units(s, "unsigned"));
    }
    Map<Members.Kind, Long> units = new HashMap<>();
    BudgetReader.byCode(
            s.section("cells"),
            one -> Map.of(true, units(one, "signed"), false, units(one, "unsigned")))
        .forEach(
            (cell, both) ->
                both.forEach((signed, n) -> units.put(new Members.Kind(cell, signed), n)));
    return new Members(unitsPerYear, units);
  }

  private static long units(Section s, String key) {
    return s.has(key) ? s.number(key, 0, MOST) : 0;
  }
}
