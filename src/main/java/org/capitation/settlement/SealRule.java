package org.capitation.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.payment.Payment;

/** 封存校验规则: names where two bases of a settlement differ (S33). */
public final class SealRule {
  private SealRule() {}

  /** Where what was sealed is not what is there now. */
  public static List<SealDifference> compare(SealedYear stored, SealedYear now) {
    List<SealDifference> all = new ArrayList<>(differences("", head(stored), head(now)));
    Map<String, SealedYear.Line> before = lines(stored);
    Map<String, SealedYear.Line> after = lines(now);
    Set<String> codes = new LinkedHashSet<>(before.keySet());
    codes.addAll(after.keySet());
    for (String code : codes) {
      all.addAll(differences(code, figures(before.get(code)), figures(after.get(code))));
    }
    return all;
  }

  private static List<SealDifference> differences(
      String community, Map<String, Object> stored, Map<String, Object> now) {
    Set<String> names = new LinkedHashSet<>(stored.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(stored.get(name), now.get(name)))
        .map(
            name ->
                new SealDifference(community, name, told(stored.get(name)), told(now.get(name))))
        .toList();
  }

  private static String told(Object figure) {
    return figure == null ? SealWriter.NONE : figure.toString();
  }

  private static Map<String, SealedYear.Line> lines(SealedYear year) {
    return year.lines().stream()
        .collect(
            Collectors.toMap(
                line -> line.community().code(),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Map<String, Object> head(SealedYear year) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("policy", year.policy().name());
    head.put("pack", year.policy().text());
    head.put("reserve", year.reserve());
    head.put("closing", year.closing().orElse(null));
    head.put("unattributed.member-months", year.unattributed().memberMonths());
    head.put("unattributed.budget", year.unattributed().budget());
    head.put("unattributed.spending", year.unattributed().notCharged());
    return head;
  }

  private static Map<String, Object> figures(SealedYear.Line line) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (line == null) {
      return all;
    }
    Settlement.Inputs inputs = line.inputs();
    all.put("member-months", line.community().memberMonths());
    for (Segment segment : inputs.segments()) {
      String of = "." + segment.population().code();
      all.put("budget" + of, segment.budget());
      all.put("adjustment" + of, segment.adjustment());
      all.put("spending" + of, segment.spending());
      all.put("violations" + of, segment.violations());
      all.put("before" + of, segment.before());
    }
    all.put("score", inputs.assessment().score().orElse(null));
    all.put("indicators", new TreeMap<>(inputs.assessment().indicators()));
    all.put("members", inputs.assessment().members());
    all.put("clawback", inputs.clawback());
    all.put("relief", inputs.relief().orElse(null));
    all.put("debt", inputs.paid().debt());
    all.put("advance", inputs.paid().advance());
    Payment paid = inputs.paid().sum();
    all.put("accepted", paid.accepted());
    all.put("approved", paid.approved());
    all.put("withheld", paid.withheld());
    all.put("recovered", paid.debtRecovered().plus(paid.advanceRecovered()));
    all.put("posted", line.posted());
    all.put("responsibility", line.cause().responsibilities());
    return all;
  }
}
