package org.capitation.policy;

import java.util.List;
import java.util.Map;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Reason;

/** 读归属条款. */
final class AttributionReader {
  private static final Map<String, Reason> CRITERIA =
      Map.of(
          "contract", Reason.CONTRACT,
          "household", Reason.HOUSEHOLD,
          "employer", Reason.EMPLOYER);
  private static final Map<String, Reason> RETIREES =
      Map.of("household", Reason.HOUSEHOLD, "employer", Reason.EMPLOYER);

  private AttributionReader() {}

  static AttributionTerms read(Section s, String document) {
    List<Reason> order = s.words("order", CRITERIA);
    Reason retirees = s.word("retirees", RETIREES);
    AttributionTerms terms =
        s.checked("order", () -> new AttributionTerms(s.basis(document), order, retirees));
    s.end();
    return terms;
  }
}
