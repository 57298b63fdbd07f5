package org.capitation.settlement.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.capitation.document.Imprint;
import org.capitation.document.Report;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Seal;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Capitals;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 年度清算表: all communities of a pot on one page, then the worked steps of each on its own. */
final class SettlementReport implements Report {
  /** The section of the lines of the table; those of a statement carry the community's code. */
  private static final String TABLE = "table";

  private final SettlementDraft draft;
  private final Optional<Paper> paper;
  private final Imprint imprint;

  /**
   * @param paper where the settlement is published: it carries the hash of that
   */
  SettlementReport(SettlementDraft draft, Optional<Paper> paper, Imprint imprint) {
    this.draft = draft;
    this.paper = paper;
    this.imprint = imprint;
  }

  @Override
  public String template() {
    return "settlement";
  }

  @Override
  public String title() {
    String title = named("settlement.paper.title", imprint.county());
    return paper
        .map(published -> published.subject().number())
        .filter(number -> number > 0)
        .map(number -> title + " · " + text("settlement.papers.supplement", number))
        .orElse(title);
  }

  @Override
  public String digest() {
    return paper.map(Paper::seal).map(Seal::digest).orElseGet(Report.super::digest);
  }

  /** A name of plain letters under which it may be saved, without its ending. */
  String plainName() {
    return "settlement-%s-%s".formatted(draft.pot().insuranceType(), draft.year().year());
  }

  /** The name under which the paper is saved, without its ending. */
  String fileName() {
    return draft.unattributed().isEmpty() && draft.parts().size() == 1
        ? named("settlement.paper.file.part", draft.parts().get(0).community().name())
        : named("settlement.paper.file", imprint.county());
  }

  @Override
  public Imprint imprint() {
    return imprint;
  }

  @Override
  public ResourceBundle texts() {
    return Words.bundle(imprint.language());
  }

  @Override
  public List<String> canonical() {
    return draft.canonical();
  }

  @Override
  public Map<String, Object> facts() {
    DateRange period = draft.year().range();
    Map<String, Object> facts = new HashMap<>();
    facts.put("title", title());
    facts.put("draft", !isLocked());
    facts.put("document", draft.document());
    facts.put("policy", draft.policy());
    facts.put("period", text("settlement.paper.period", period.from(), period.lastDay()));
    facts.put("memberMonths", draft.memberMonths());
    facts.put("budget", draft.budget().yuan());
    facts.put("spending", draft.spending().yuan());
    facts.put("balance", draft.balance().yuan());
    facts.put("toFund", draft.toFund().yuan());
    facts.put("toCommunities", draft.toCommunities().yuan());
    facts.put("released", draft.released().yuan());
    facts.put("payable", draft.payable().yuan());
    facts.put("capitals", Capitals.of(draft.payable()));
    draft.unattributed().ifPresent(none -> facts.put("unattributed", unattributed(none)));
    return facts;
  }

  /** All have signed it, and it is posted. */
  private boolean isLocked() {
    return paper.filter(one -> one.standing().state() == Paper.State.LOCKED).isPresent();
  }

  private static Map<String, Object> unattributed(SettlementDraft.Unattributed none) {
    return Map.of(
        "memberMonths", none.memberMonths(),
        "budget", none.budget().yuan(),
        "notCharged", none.notCharged().yuan());
  }

  @Override
  public List<Map<String, ?>> lines() {
    List<Map<String, ?>> lines = new ArrayList<>();
    draft.parts().forEach(part -> lines.add(line(TABLE, part)));
    for (SettlementDraft.Part part : draft.parts()) {
      for (Step step : part.settlement().steps()) {
        Map<String, Object> line = line(part.community().code(), part);
        line.put("rule", step.rule());
        line.put("step", Words.step(imprint.language(), step));
        line.put("article", step.basis().article());
        line.put("formula", Words.formula(imprint.language(), step));
        line.put("result", step.result().toString());
        line.put("negative", step.result().figure().signum() < 0);
        line.put("strong", Settlement.isResult(step));
        lines.add(line);
      }
    }
    return lines;
  }

  private Map<String, Object> line(String section, SettlementDraft.Part part) {
    Settlement settlement = part.settlement();
    Money payable = settlement.payable();
    Map<String, Object> line = new HashMap<>();
    line.put("section", section);
    line.put("number", draft.parts().indexOf(part) + 1);
    line.put("code", part.community().code());
    line.put("community", part.community().name());
    line.put("title", named("settlement.paper.statement", part.community().name()));
    line.put("memberMonths", part.memberMonths());
    line.put("budget", settlement.budget().yuan());
    line.put("spending", settlement.spending().yuan());
    line.put("balance", settlement.balance().yuan());
    line.put("toFund", settlement.toFund().yuan());
    line.put("toCommunity", settlement.toCommunity().yuan());
    line.put("released", settlement.released().yuan());
    line.put("payable", payable.yuan());
    line.put("owed", payable.isNegative());
    line.put("further", further(settlement));
    line.put("capitals", Capitals.of(payable.isNegative() ? payable.negated() : payable));
    return line;
  }

  /** What else makes it up, in one line; empty if nothing does. */
  private String further(Settlement settlement) {
    return settlement.further().stream()
        .map(
            figure ->
                text("settlement.further." + figure.name()) + " " + Display.yuan(figure.amount()))
        .collect(Collectors.joining("    "));
  }

  private String named(String key, String who) {
    String pot = text("settlement.paper.pot." + draft.pot().insuranceType());
    return text(key, who, draft.year().year(), pot);
  }

  private String text(String key, Object... arguments) {
    return Words.text(imprint.language(), key, arguments);
  }
}
