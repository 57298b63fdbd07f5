package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.policy.BadPack;
import org.capitation.policy.Fault;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.SectionStore;
import org.capitation.registry.Pot;
import org.capitation.settlement.Scopes;
import org.capitation.settlement.SettlementTerms;

/** 清算试算页: figures that somebody makes up, under terms that are chosen and may be changed. */
@Named
@RequestScoped
public class SettlementPlayView {
  @Inject private Simulations simulations;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<SectionStore.Choice> choices;
  private ScenarioText form;
  private String terms;
  private Optional<SettlementTerms> read = Optional.empty();
  private List<Problem> problems = List.of();
  private Optional<SettlementShown> shown = Optional.empty();

  /**
   * 差错: what is wrong with the figures or the terms.
   *
   * @param line the line of the terms; empty for a figure
   * @param where what it is about
   * @param detail what is wrong, in words
   */
  public record Problem(String line, String where, String detail) {}

  @PostConstruct
  void begin() {
    choices = simulations.choices(Pot.of(selection.pot()).orElseThrow(), selection.year());
    form = new ScenarioText(request.getParameterMap());
    boolean other = form.typed("do").equals("choose") || form.typed("terms").isEmpty();
    terms = other ? simulations.section(chosen()) : form.typed("terms");
    try {
      read = Optional.of(PackReader.settlement(terms));
    } catch (BadPack bad) {
      problems = bad.faults().stream().map(fault -> problem(fault, fault.line())).toList();
    }
    if (read.isPresent() && form.typed("do").equals("run")) {
      settle();
    }
  }

  private void settle() {
    try {
      String text = form.of(selection.pot(), isApart(), indicators());
      shown = Optional.of(new SettlementShown(simulations.play(text).settlements().get(0), words));
    } catch (BadPack bad) {
      problems =
          bad.faults().stream()
              .map(fault -> problem(fault, form.lineOfTerms(fault.line()).orElse(0)))
              .toList();
    }
  }

  private Problem problem(Fault fault, int line) {
    String key = fault.key().replaceFirst("^terms\\.", "");
    String where = words.ifText("settlement.play." + key).orElseGet(() -> words.path(key));
    return new Problem(
        line > 0 ? Integer.toString(line) : "",
        where,
        words.text(fault.message(), fault.arguments().toArray()));
  }

  /** The pack or preset that the terms come from. */
  public String chosen() {
    String from = form.typed("from");
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

  /** What was typed into a field. */
  public String typed(String field) {
    return form.typed(field);
  }

  /** Whether signed and unsigned have figures of their own. */
  public boolean isApart() {
    return read.map(SettlementTerms::scopes).filter(Scopes.Apart.class::isInstance).isPresent();
  }

  /** The indicators that the terms ask for. */
  public List<String> indicators() {
    return read.map(SettlementTerms::indicators).orElse(List.of());
  }

  /** What is wrong; empty if nothing is. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether there is a result. */
  public boolean isSettled() {
    return shown.isPresent();
  }

  /** The result. */
  public SettlementShown shown() {
    return shown.orElseThrow();
  }
}
