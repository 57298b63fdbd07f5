package org.capitation.budget.boundary;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;
import org.capitation.budget.Members;

/** 试算文本: what somebody filled in, as the document that {@link Budgets#simulate} reads. */
final class BudgetText {
  private static final int HEAD = 5;

  private final String communities;
  private final String terms;

  BudgetText(String communities, String terms) {
    this.communities = communities.strip();
    this.terms = terms.strip();
  }

  /** The document: five lines of heading, the communities, one line, the terms. */
  String of(String pot, int year, int unitsPerYear) {
    return """
    pot: %s
    year: %s
    units-per-year: %s

    communities:
    """
            .formatted(pot, Integer.toString(year), Integer.toString(unitsPerYear))
        + communities.indent(2)
        + "terms:\n"
        + terms.indent(2);
  }

  /** The line of the communities or of the terms that is this line of the document. */
  Optional<Integer> lineOfPart(int line) {
    int inCommunities = line - HEAD;
    int last = (int) communities.lines().count();
    int inTerms = inCommunities - last - 1;
    if (inTerms > 0) {
      return Optional.of(inTerms);
    }
    return inCommunities > 0 && inCommunities <= last
        ? Optional.of(inCommunities)
        : Optional.empty();
  }

  /** The communities of a budget as somebody would type them. */
  static String communities(Budget budget) {
    StringBuilder text = new StringBuilder();
    for (Budget.Line line : budget.lines()) {
      text.append("- ").append(community(line.claimant())).append('\n');
    }
    return text.toString();
  }

  private static String community(Claimant claimant) {
    Members members = claimant.members();
    Map<String, Members.Kind> cells = new TreeMap<>();
    members.units().keySet().forEach(kind -> cells.put(kind.cell(), kind));
    if (cells.keySet().stream().allMatch(Members.EVERYBODY::equals)) {
      return "{code: %s, signed: %d, unsigned: %d}"
          .formatted(claimant.code(), members.count(true), members.count(false));
    }
    StringBuilder text = new StringBuilder("{code: " + claimant.code() + ", cells: {");
    for (String cell : cells.keySet()) {
      text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ")
          .append(
              "%s: {signed: %d, unsigned: %d}"
                  .formatted(cell, members.count(cell, true), members.count(cell, false)));
    }
    return text.append("}}").toString();
  }
}
