package org.capitation.value;

import java.util.ArrayList;
import java.util.List;

/** 计算过程: collects the worked steps of a result while a rule computes it. */
public final class Steps {
  private final String feature;
  private final Citation basis;
  private final List<Step> steps;

  /**
   * No steps yet.
   *
   * @param feature the beginning of their message keys, such as {@code settlement}
   * @param basis the document and article that the steps rest on
   */
  public Steps(String feature, Citation basis) {
    this(feature, basis, new ArrayList<>());
  }

  private Steps(String feature, Citation basis, List<Step> steps) {
    this.feature = feature;
    this.basis = basis;
    this.steps = steps;
  }

  /** The same collection, for steps that rest on another article. */
  public Steps under(Citation other) {
    return new Steps(feature, other, steps);
  }

  /** Adds a step that ends in an exact amount; its message is {@code <feature>.step.<key>}. */
  public void add(String rule, String key, String formula, Money result) {
    add(rule, key, formula, Step.Result.of(result));
  }

  /** Adds a step; its message is {@code <feature>.step.<key>} with the arguments. */
  public void add(
      String rule, String key, String formula, Step.Result result, String... arguments) {
    steps.add(new Step(rule, basis, feature + ".step." + key, List.of(arguments), formula, result));
  }

  /** Adds the steps of a part of the computation. */
  public void addAll(List<Step> part) {
    steps.addAll(part);
  }

  /** The steps so far, in the order of computation. */
  public List<Step> list() {
    return List.copyOf(steps);
  }
}
