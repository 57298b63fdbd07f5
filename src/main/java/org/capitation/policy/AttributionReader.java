package org.capitation.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Reason;
import org.capitation.registry.InsuredGroup;

/** 读归属条款. */
final class AttributionReader {
  private static final Map<String, Reason> PERSONAL = words(Reason::isPersonal);
  private static final Map<String, Reason> OF_GROUP = words(Reason::isOfGroup);

  private AttributionReader() {}

  static AttributionTerms read(Section s, String document) {
    List<Reason> first = criteria(s, "first", PERSONAL);
    Section groups = s.section("then");
    Map<InsuredGroup, List<Reason>> then = new EnumMap<>(InsuredGroup.class);
    for (InsuredGroup group : InsuredGroup.values()) {
      then.put(group, criteria(groups, word(group), OF_GROUP));
    }
    groups.end();
    AttributionTerms terms =
        new AttributionTerms(s.basis(document), first, then, counting(s.section("counting")));
    s.end();
    return terms;
  }

  /** A list of criteria, each at most once. */
  private static List<Reason> criteria(Section s, String key, Map<String, Reason> known) {
    List<Reason> criteria = s.words(key, known);
    if (Set.copyOf(criteria).size() < criteria.size()) {
      throw s.bad(key, "order", String.join(", ", s.texts(key)));
    }
    return criteria;
  }

  private static Counting counting(Section s) {
    Counting counting =
        switch (s.text("by")) {
          case "year" -> new Counting.Yearly(s.day("day"));
          case "month" -> new Counting.Monthly(s.number("day", 1, 31));
          case "day" -> new Counting.Daily();
          default -> throw s.bad("by", "word", "year, month, day", s.text("by"));
        };
    s.end();
    return counting;
  }

  private static Map<String, Reason> words(Predicate<Reason> which) {
    Map<String, Reason> words = new LinkedHashMap<>();
    Arrays.stream(Reason.values()).filter(which).forEach(r -> words.put(word(r), r));
    return words;
  }

  private static String word(Enum<?> meant) {
    return meant.name().toLowerCase(Locale.ROOT);
  }
}
