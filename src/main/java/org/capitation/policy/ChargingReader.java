package org.capitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capitation.ledger.ChargingTerms;

/** 读记账条款. */
final class ChargingReader {
  private ChargingReader() {}

  static ChargingTerms read(Section s, String document, long id) {
    List<ChargingTerms.Exclusion> exclusions = new ArrayList<>();
    for (Section e : s.sections("excluded")) {
      exclusions.add(
          new ChargingTerms.Exclusion(e.text("med-type", 6), true, e.text("reason", 40)));
      e.end();
    }
    boolean byFirstDay = s.word("paper", Map.of("first-day", true, "settlement", false));
    ChargingTerms terms =
        s.checked(
            "excluded", () -> new ChargingTerms(s.basis(document), id, byFirstDay, exclusions));
    s.end();
    return terms;
  }
}
