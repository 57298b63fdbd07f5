package org.capitation.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.capitation.budget.BudgetTerms;
import org.capitation.value.Ratio;

/** 读预算条款. */
final class BudgetReader {
  private BudgetReader() {}

  static BudgetTerms read(Section s, String document) {
    BudgetTerms terms =
        new BudgetTerms(
            s.basis(document),
            s.yuan("total"),
            s.share("reserve"),
            s.number("snapshot-day", 1, 31),
            method(s));
    s.end();
    return terms;
  }

  private static BudgetTerms.Method method(Section s) {
    return switch (s.text("method")) {
      case "member-months" -> new BudgetTerms.Method.ByMemberMonths();
      case "shares" -> {
        Section shares = s.section("shares");
        Map<String, Ratio> byCode = new LinkedHashMap<>();
        shares.keys().forEach(code -> byCode.put(code, shares.share(code)));
        yield s.checked("shares", () -> new BudgetTerms.Method.ByShares(byCode));
      }
      default -> throw s.bad("method", "word", "member-months, shares", s.text("method"));
    };
  }
}
