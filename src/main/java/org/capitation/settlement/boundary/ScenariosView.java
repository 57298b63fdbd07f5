package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.policy.BadPack;
import org.capitation.policy.Fault;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.SpendingBasis;
import org.capitation.settlement.store.ScenarioStore.Subject;

/** 清算方案页: what is kept of a pot and year, and a form for the next. */
@Named
@RequestScoped
public class ScenariosView {
  private static final int LONGEST_NAME = 60;

  @Inject private Scenarios scenarios;
  @Inject private Selection selection;
  @Inject private Sent sent;
  @Inject private Words words;

  private List<ScenarioShown> kept;
  private List<Community> communities;
  private Optional<ScenarioShown> from = Optional.empty();
  private String terms;
  private List<Problem> problems = List.of();

  /**
   * 差错: what is wrong with the changes or the terms.
   *
   * @param line the line of the terms; empty for a figure
   * @param where what it is about
   * @param detail what is wrong, in words
   */
  public record Problem(String line, String where, String detail) {}

  @PostConstruct
  void read() {
    kept = scenarios.list(pot(), selection.year());
    communities = scenarios.communities();
    from = kept.stream().filter(one -> id(one).equals(sent.typed("from"))).findFirst();
    terms =
        sent.typed("terms").isEmpty()
            ? from.map(one -> one.kept().content().terms())
                .orElseGet(() -> scenarios.terms(pot(), selection.year()))
            : sent.typed("terms");
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    try {
      sent.act(this::done);
    } catch (BadPack bad) {
      problems = bad.faults().stream().map(this::problem).toList();
    }
  }

  private String done(String button) {
    switch (button) {
      case "create" -> create();
      case "rename" -> scenarios.rename(sent.id("scenario"), sent.required("name", LONGEST_NAME));
      case "delete" -> scenarios.delete(sent.id("scenario"));
      default -> {
        // nothing else is asked for
      }
    }
    return "/settlement/scenarios?pot=" + selection.pot() + "&year=" + selection.year();
  }

  private void create() {
    scenarios.create(
        new Scenarios.Wanted(
            new Subject(pot(), selection.year(), sent.required("name", LONGEST_NAME)),
            from.map(one -> one.kept().id()),
            new ChangesText()
                .with("spending", sent.typed("spending"))
                .with("more", sent.typed("more"))
                .with("rate", sent.typed("rate"))
                .with("budgets", each("budgets"))
                .with("scores", each("scores"))
                .toString(),
            terms));
  }

  private Map<String, String> each(String key) {
    return communities.stream()
        .map(Community::code)
        .collect(Collectors.toMap(Function.identity(), code -> sent.typed(key + "." + code)));
  }

  private Problem problem(Fault fault) {
    String first = fault.key().replaceFirst("\\..*", "");
    String where =
        words
            .ifText("settlement.scenario." + first)
            .map(word -> word + fault.key().substring(first.length()).replace('.', ' '))
            .orElseGet(() -> words.path(fault.key()));
    return new Problem(
        fault.line() > 1 ? Integer.toString(fault.line()) : "",
        where,
        words.text(fault.message(), fault.arguments().toArray()));
  }

  private static String id(ScenarioShown one) {
    return Long.toString(one.kept().id());
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** What is kept, the newest first. */
  public List<ScenarioShown> kept() {
    return kept;
  }

  /** Those of it that the caller has made, and can rename or delete. */
  public List<ScenarioShown> own() {
    return kept.stream().filter(ScenarioShown::own).toList();
  }

  /** The communities whose budgets and scores can be changed. */
  public List<Community> communities() {
    return communities;
  }

  /** The scenario that is copied; null for the draft of today. */
  public ScenarioShown from() {
    return from.orElse(null);
  }

  /** Whether there is anything to copy. */
  public boolean isCopyable() {
    return !terms.isEmpty();
  }

  /** The terms, as they are written. */
  public String terms() {
    return terms;
  }

  /** Which spending can be settled. */
  public List<String> bases() {
    return List.of(SpendingBasis.values()).stream().map(SpendingBasis::code).toList();
  }

  /** What was typed into a field, or stands there in what is copied. */
  public String typed(String field) {
    return sent.typed("do").isEmpty()
        ? from.map(one -> one.written().getOrDefault(field, "")).orElse("")
        : sent.typed(field);
  }

  /** What is wrong; empty if nothing is. */
  public List<Problem> problems() {
    return problems;
  }

  /** What a scenario changes, in words. */
  public String told(ScenarioShown one) {
    Map<String, String> written = one.written();
    return written.isEmpty()
        ? words.text("settlement.scenario.unchanged")
        : written.entrySet().stream()
            .map(change -> ScenarioWords.told(change.getKey(), change.getValue(), words))
            .collect(Collectors.joining(words.text("settlement.scenario.and")));
  }
}
