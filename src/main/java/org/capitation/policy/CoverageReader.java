package org.capitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Ages;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.CoverageTerms.Goals;
import org.capitation.enrolment.CoverageTerms.KeyGroup;
import org.capitation.value.Ratio;

/** 读签约覆盖目标. */
final class CoverageReader {
  private static final int MOST_MONTHS = 120;
  private static final int LONGEST_CODE = 10;
  private static final int MOST_GROUPS = 20;

  private CoverageReader() {}

  static CoverageTerms read(Section s, String document) {
    Goals goals = new Goals(share(s, "all"), share(s, "key"), share(s, "renewal"));
    List<KeyGroup> groups = new ArrayList<>();
    for (Section group : s.sections("groups")) {
      groups.add(group(group));
      group.end();
    }
    if (groups.size() > MOST_GROUPS
        || groups.stream().map(KeyGroup::code).distinct().count() < groups.size()) {
      throw s.bad("groups", "order", groups.stream().map(KeyGroup::code).toList());
    }
    CoverageTerms terms =
        new CoverageTerms(
            s.basis(document), goals, groups, s.number("lapsed-months", 0, MOST_MONTHS));
    s.end();
    return terms;
  }

  private static Optional<Ratio> share(Section s, String key) {
    return s.has(key) ? Optional.of(s.share(key)) : Optional.empty();
  }

  private static KeyGroup group(Section s) {
    String code = s.text("group", LONGEST_CODE);
    if (!s.has("ages")) {
      return KeyGroup.byContract(code);
    }
    Ages ages =
        Ages.parse(s.text("ages", LONGEST_CODE))
            .orElseThrow(() -> s.bad("ages", "ages", s.text("ages", LONGEST_CODE)));
    return new KeyGroup(code, ages.from(), ages.to());
  }
}
