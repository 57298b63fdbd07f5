package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Refusal;
import org.capitation.access.Refused;
import org.capitation.document.Digest;
import org.capitation.page.Frame;
import org.capitation.page.Language;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.Distribution;
import org.capitation.settlement.Gate;
import org.capitation.settlement.Outcome;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Capitals;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 年度清算页: all communities of a pot and year, and the worked steps of one. */
@Named
@RequestScoped
public class SettlementView {
  @Inject private Settlements settlements;
  @Inject private Selection selection;
  @Inject private Frame frame;
  @Inject private Language language;
  @Inject private Words words;

  private Optional<SettlementDraft> draft;
  private Optional<SettlementDraft.Part> part;

  /**
   * 结果项: what became of the balance, in words and amounts that are not negative.
   *
   * @param label the key of its words
   * @param amount how much
   */
  public record Item(String label, Money amount) {}

  /**
   * 分账结果: what became of one balance.
   *
   * @param population whose it is
   * @param items the balance and its two parts
   * @param missed the gates for which nothing is retained
   */
  public record Result(String population, List<Item> items, List<Gate> missed) {}

  @PostConstruct
  void read() {
    draft = settlements.draft(Pot.of(selection.pot()).orElseThrow(), selection.year());
    part = draft.flatMap(found -> chosen(found, frame.community()));
  }

  private static Optional<SettlementDraft.Part> chosen(SettlementDraft draft, String community) {
    Optional<SettlementDraft.Part> part =
        community.isEmpty() ? draft.parts().stream().findFirst() : draft.part(community);
    if (part.isEmpty() && !community.isEmpty()) {
      throw new Refused(Refusal.SCOPE, "settlement of " + community);
    }
    return part;
  }

  /** Whether there is anything to settle. */
  public boolean isPresent() {
    return part.isPresent();
  }

  /** The draft of all communities that the caller sees. */
  public SettlementDraft draft() {
    return draft.orElseThrow();
  }

  /** The line of those who belong to nobody; null for who sees only some communities. */
  public SettlementDraft.Unattributed unattributed() {
    return draft().unattributed().orElse(null);
  }

  /** The community whose steps are shown. */
  public SettlementDraft.Part part() {
    return part.orElseThrow();
  }

  /** Whether these are the steps of the community. */
  public boolean isShown(SettlementDraft.Part other) {
    return part().equals(other);
  }

  /** Whether the community owes instead of being paid. */
  public boolean isOwed() {
    return part().settlement().payable().isNegative();
  }

  /** What is paid or owed, never negative. */
  public Money amount() {
    Money payable = part().settlement().payable();
    return payable.isNegative() ? payable.negated() : payable;
  }

  /** The same in capitals. */
  public String capitals() {
    return Capitals.of(amount());
  }

  /** The balances, each with its two parts under their own words. */
  public List<Result> outcome() {
    return part().settlement().parts().stream().map(SettlementView::result).toList();
  }

  private static Result result(Settlement.Part part) {
    Money balance = part.segment().balance();
    return new Result(
        part.segment().population().code(), items(part.outcome(), balance), part.missed());
  }

  private static List<Item> items(Outcome outcome, Money balance) {
    if (outcome instanceof Outcome.Retention surplus) {
      return List.of(
          new Item("settlement.surplus", balance),
          new Item("settlement.retained", surplus.retained()),
          new Item("settlement.kept", surplus.kept()));
    }
    if (outcome instanceof Outcome.OverrunSharing overrun) {
      return List.of(
          new Item("settlement.overrun", balance.negated()),
          new Item("settlement.covered", overrun.drawn().plus(overrun.covered())),
          new Item("settlement.borne", overrun.borne()));
    }
    return List.of(new Item("settlement.balanced", Money.ZERO));
  }

  /** What else makes up the settlement, as far as it is not 0.00. */
  public List<Item> further() {
    return items(part().settlement().further());
  }

  /** The same of all communities. */
  public List<Item> furtherTotal() {
    return items(draft().further());
  }

  private static List<Item> items(List<Settlement.Further> further) {
    return further.stream()
        .map(figure -> new Item("settlement.further." + figure.name(), figure.amount()))
        .toList();
  }

  /** What tiers or members get of it; empty unless the terms say so. */
  public List<Distribution.Line> distribution() {
    return part().settlement().distribution().map(Distribution::lines).orElse(List.of());
  }

  /** The name of a tier, or the code of a member. */
  public String recipient(Distribution.Line line) {
    return words.ifText("settlement.tier." + line.recipient()).orElse(line.recipient());
  }

  /** Whether the step says what is retained, borne or paid. */
  public boolean isResult(Step step) {
    return Settlement.isResult(step);
  }

  /** The digest of the data of the community, as its statement carries it. */
  public String digest() {
    return Digest.of(draft().of(part().community().code()).canonical());
  }

  /** The address of the paper, of all communities or of one. */
  public String paper(String community) {
    String address =
        "/api/settlement/paper?pot=%s&year=%s&lang=%s"
            .formatted(selection.pot(), selection.year(), language.isChinese() ? "zh" : "en");
    return community.isEmpty()
        ? address
        : address + "&community=" + URLEncoder.encode(community, StandardCharsets.UTF_8);
  }
}
