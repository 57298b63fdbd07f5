package org.capitation.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.Scale;
import org.capitation.value.Bound;
import org.capitation.value.Citation;

/** 读年度考核条款. */
final class AssessmentReader {
  private static final String INDICATORS = "indicators";
  private static final String SHARE = "share";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ARTICLE = 100;

  /** The words for where marks come from: typed, or the figure of an indicator. */
  private static final Map<String, Optional<Indicator>> SOURCES = new LinkedHashMap<>();

  private static final Map<String, Bound.Side> SIDES = new LinkedHashMap<>();

  static {
    SOURCES.put("typed", Optional.empty());
    Arrays.stream(Indicator.values()).forEach(one -> SOURCES.put(one.code(), Optional.of(one)));
    SIDES.put("at-least", Bound.Side.AT_LEAST);
    SIDES.put("at-most", Bound.Side.AT_MOST);
  }

  private AssessmentReader() {}

  static AssessmentTerms read(Section s, String document) {
    Citation basis = s.basis(document);
    BigDecimal full = s.checked("full-marks", () -> s.figure("full-marks").value());
    List<AssessmentTerms.Item> items = new ArrayList<>();
    for (Section item : s.sections(INDICATORS)) {
      items.add(item(item, basis));
    }
    if (items.isEmpty()) {
      throw s.bad(INDICATORS, "missing");
    }
    AssessmentTerms terms = s.checked(INDICATORS, () -> new AssessmentTerms(basis, full, items));
    s.end();
    return terms;
  }

  private static AssessmentTerms.Item item(Section s, Citation above) {
    String name = s.text("name", LONGEST_NAME);
    BigDecimal weight = s.figure("weight").value();
    Optional<AssessmentTerms.Computed> computed =
        s.word("source", SOURCES)
            .map(indicator -> new AssessmentTerms.Computed(indicator, scale(s)));
    Citation basis =
        s.has("article")
            ? new Citation(above.document(), s.text("article", LONGEST_ARTICLE))
            : above;
    AssessmentTerms.Item item =
        s.checked("weight", () -> new AssessmentTerms.Item(name, weight, computed, basis));
    s.end();
    return item;
  }

  private static Scale scale(Section s) {
    if (s.has("bands") && s.has("target")) {
      throw s.bad("target", "either", "bands", "target");
    }
    if (s.has("target")) {
      Section target = s.section("target");
      Bound bound = bound(target).orElseThrow(() -> s.bad("target", "missing"));
      target.end();
      return s.checked("target", () -> new Scale.Proportional(bound));
    }
    List<Scale.Banded.Band> bands = new ArrayList<>();
    for (Section band : s.sections("bands")) {
      bands.add(new Scale.Banded.Band(bound(band), band.share(SHARE)));
      band.end();
    }
    return s.checked("bands", () -> new Scale.Banded(bands));
  }

  /** The bound of a band or target; nothing where neither side is given. */
  private static Optional<Bound> bound(Section s) {
    return SIDES.keySet().stream()
        .filter(s::has)
        .findFirst()
        .map(side -> new Bound(SIDES.get(side), s.figure(side).value()));
  }
}
