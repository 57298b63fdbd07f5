package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.budget.Budget;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.policy.BadPack;
import org.capitation.policy.Fault;
import org.capitation.policy.store.SectionStore;
import org.capitation.registry.Pot;
import org.capitation.value.Step;

/** 预算试算页: people that somebody makes up, under terms that are chosen and may be changed. */
@Named
@RequestScoped
public class BudgetPlayView {
  private static final int MONTHS = 12;

  @Inject private Budgets budgets;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<SectionStore.Choice> choices;
  private String terms;
  private String communities;
  private int unitsPerYear = MONTHS;
  private List<Problem> problems = List.of();
  private Optional<Budget> budget = Optional.empty();

  /**
   * 差错: what is wrong with the people or the terms.
   *
   * @param line the line of the communities or of the terms; empty for neither
   * @param where what it is about
   * @param detail what is wrong, in words
   */
  public record Problem(String line, String where, String detail) {}

  @PostConstruct
  void begin() {
    choices = budgets.choices(pot(), selection.year());
    boolean other = typed("do").equals("choose") || typed("terms").isEmpty();
    terms = other ? budgets.section(chosen()) : typed("terms");
    String units = typed("units");
    unitsPerYear = units.matches("\\d{1,3}") ? Integer.parseInt(units) : MONTHS;
    communities = typed("communities");
    if (communities.isEmpty()) {
      Optional<Budget> known = budgets.find(pot(), selection.year());
      communities = known.map(BudgetText::communities).orElse("");
      known
          .flatMap(k -> k.lines().stream().findFirst())
          .ifPresent(line -> unitsPerYear = line.claimant().members().unitsPerYear());
    }
    if (typed("do").equals("run")) {
      run();
    }
  }

  private void run() {
    BudgetText text = new BudgetText(communities, terms);
    try {
      budget =
          Optional.of(budgets.simulate(text.of(selection.pot(), selection.year(), unitsPerYear)));
    } catch (BadPack bad) {
      problems = bad.faults().stream().map(fault -> problem(fault, text)).toList();
    }
  }

  private Problem problem(Fault fault, BudgetText text) {
    return new Problem(
        text.lineOfPart(fault.line()).map(Object::toString).orElse(""),
        words.path(fault.key().replaceFirst("^terms\\.", "")),
        words.text(fault.message(), fault.arguments().toArray()));
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  private String typed(String field) {
    return Optional.ofNullable(request.getParameter(field)).map(String::strip).orElse("");
  }

  /** The pack or preset that the terms come from. */
  public String chosen() {
    String from = typed("from");
    return from.isEmpty() ? choices.get(0).parameter() : from;
  }

  /** What there is to start from. */
  public List<SectionStore.Choice> choices() {
    return choices;
  }

  /** The terms, as they are written. */
  public String terms() {
    return terms;
  }

  /** The communities, as they are written. */
  public String communities() {
    return communities;
  }

  /** How many units a person has in a year: 1, 12 or the days. */
  public int unitsPerYear() {
    return unitsPerYear;
  }

  /** What is wrong; empty if nothing is. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether there is a result. */
  public boolean isSplit() {
    return budget.isPresent();
  }

  /** The result. */
  public Budget budget() {
    return budget.orElseThrow();
  }

  /** This page, for what shows the steps. */
  public List<Step> steps() {
    return Stream.concat(
            budget().steps().stream(), budget().lines().stream().flatMap(l -> l.steps().stream()))
        .toList();
  }

  /** Whether the step says what is split. */
  public boolean isResult(Step step) {
    return step.key().equals("budget.step.distributable");
  }
}
