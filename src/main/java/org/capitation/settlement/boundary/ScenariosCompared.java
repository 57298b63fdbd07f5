package org.capitation.settlement.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.policy.CopyReader;
import org.capitation.settlement.Comparison;

/**
 * 方案对比: two or three scenarios side by side, and what they differ in.
 *
 * @param scenarios the scenarios
 * @param comparison what comes out of them
 * @param copied whether their figures were copied at different moments
 * @param changes the keys of the changes that differ, each with its value in every scenario
 * @param terms the same of the terms
 */
public record ScenariosCompared(
    List<ScenarioShown> scenarios,
    Comparison comparison,
    boolean copied,
    List<Difference> changes,
    List<Difference> terms) {
  /**
   * 差异: a key whose value is not the same in all scenarios.
   *
   * @param key its path
   * @param values its value in each; empty where it is not written
   */
  public record Difference(String key, List<String> values) {}

  static ScenariosCompared of(List<ScenarioShown> scenarios) {
    List<String> codes =
        scenarios.stream().flatMap(one -> one.copy().codes().stream()).distinct().toList();
    return new ScenariosCompared(
        scenarios,
        Comparison.of(codes, scenarios.stream().map(ScenarioShown::outcomes).toList()),
        scenarios.stream().map(one -> one.kept().content().figures()).distinct().count() > 1,
        differences(scenarios.stream().map(ScenarioShown::written).toList()),
        differences(
            scenarios.stream()
                .map(one -> CopyReader.leaves(one.kept().content().terms()))
                .toList()));
  }

  private static List<Difference> differences(List<Map<String, String>> written) {
    Set<String> keys = new LinkedHashSet<>();
    written.forEach(one -> keys.addAll(one.keySet()));
    Stream<Difference> all =
        keys.stream()
            .map(
                key ->
                    new Difference(
                        key, written.stream().map(one -> one.getOrDefault(key, "")).toList()));
    return all.filter(one -> one.values().stream().distinct().count() > 1).toList();
  }
}
