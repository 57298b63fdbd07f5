package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.page.BarChart;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.settlement.Comparison;
import org.capitation.settlement.Settlement;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 方案对比页: two or three scenarios side by side. */
@Named
@RequestScoped
public class CompareView {
  private static final String LETTERS = "ABC";

  @Inject private Scenarios scenarios;
  @Inject private Sent sent;
  @Inject private Words words;

  private Optional<ScenariosCompared> compared = Optional.empty();
  private String problem = "";
  private Map<String, String> names = Map.of();

  /**
   * 对比组: the figures of a community.
   *
   * @param community its name; empty for all together
   * @param lines its figures
   */
  public record Group(String community, List<Comparison.Line> lines) {}

  /**
   * 差异行: a difference in words.
   *
   * @param what what differs
   * @param values how it stands in each scenario
   */
  public record Row(String what, List<String> values) {}

  @PostConstruct
  void read() {
    names =
        scenarios.communities().stream()
            .collect(Collectors.toMap(Community::code, Community::name));
    try {
      compared = Optional.of(scenarios.compare(ids()));
    } catch (Declined declined) {
      problem = words.text(declined.key(), declined.arguments().toArray());
    }
  }

  private List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    for (String typed : typed()) {
      if (!typed.matches("\\d{1,18}")) {
        throw new Missing("scenario", typed);
      }
      ids.add(Long.parseLong(typed));
    }
    return ids;
  }

  private List<String> typed() {
    return Stream.of("a", "b", "c").map(sent::typed).filter(id -> !id.isEmpty()).toList();
  }

  /** Why there is nothing to compare; empty if there is. */
  public String problem() {
    return problem;
  }

  /** Whether there is something to compare. */
  public boolean isPresent() {
    return compared.isPresent();
  }

  /** What is compared. */
  public ScenariosCompared compared() {
    return compared.orElseThrow();
  }

  /** The scenarios. */
  public List<ScenarioShown> shown() {
    return compared().scenarios();
  }

  /** The letter by which a scenario is told in tables and in the chart. */
  public String letter(int index) {
    return LETTERS.substring(index, index + 1);
  }

  /** The figures of each community, then those of all together. */
  public List<Group> groups() {
    Map<String, List<Comparison.Line>> lines =
        compared().comparison().lines().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.community().orElse(""), LinkedHashMap::new, Collectors.toList()));
    return lines.entrySet().stream()
        .map(one -> new Group(name(one.getKey()), one.getValue()))
        .toList();
  }

  private String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** What the scenarios change differently, then where their terms differ. */
  public List<Row> differences() {
    Stream<Row> changes =
        compared().changes().stream()
            .map(
                one ->
                    new Row(
                        ScenarioWords.key(one.key(), words),
                        one.values().stream()
                            .map(value -> ScenarioWords.value(one.key(), value, words))
                            .toList()));
    Stream<Row> terms =
        compared().terms().stream().map(one -> new Row(words.path(one.key()), one.values()));
    return Stream.concat(changes, terms).toList();
  }

  /** What becomes of each balance: a bar for each community in each scenario. */
  public String chart() {
    List<String> labels = new ArrayList<>();
    List<Settlement> settled = new ArrayList<>();
    for (String code : shown().get(0).copy().codes()) {
      for (int i = 0; i < shown().size(); i++) {
        int at = i;
        Optional.ofNullable(shown().get(i).outcomes().get(code))
            .ifPresent(
                found -> {
                  labels.add(name(code) + " " + letter(at));
                  settled.add(found);
                });
      }
    }
    return BarChart.lying(labels)
        .part(
            words.text("settlement.to-community"),
            "--own",
            amounts(settled, Settlement::toCommunity),
            List.of())
        .part(
            words.text("settlement.scenario.to-fund"),
            "--away",
            amounts(settled, Settlement::toFund),
            List.of())
        .json();
  }

  private static List<Money> amounts(List<Settlement> settled, Function<Settlement, Money> amount) {
    return settled.stream().map(amount).toList();
  }
}
