package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.page.Frame;
import org.capitation.page.Handed;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Institution;
import org.capitation.registry.Pot;
import org.capitation.settlement.Division;
import org.capitation.settlement.Tier;
import org.capitation.value.Declined;
import org.capitation.value.Money;

/** 结余分配页: what a community retains, and how it has decided to divide it. */
@Named
@RequestScoped
public class DivisionView {
  private static final int LONGEST_DOCUMENT = 100;

  @Inject private Divisions divisions;
  @Inject private Selection selection;
  @Inject private Frame frame;
  @Inject private Caller caller;
  @Inject private Sent sent;
  @Inject private HttpServletRequest request;

  private Divisions.Shown shown;

  /**
   * 分配格: a field of the form.
   *
   * @param member the member
   * @param tier the tier; nothing where the terms know none
   * @param amount what is proposed, or was decided last
   */
  public record Cell(Institution member, Optional<Tier> tier, Money amount) {
    /** The name of the field. */
    public String field() {
      return "share-" + member.code() + tier.map(one -> "-" + one.code()).orElse("");
    }
  }

  @PostConstruct
  void read() {
    shown = divisions.of(year(), frame.community());
  }

  private Divisions.Year year() {
    return new Divisions.Year(Pot.of(selection.pot()).orElseThrow(), selection.year());
  }

  /** Enters the decision that the form says. */
  public void act() throws IOException, ServletException {
    Optional<Handed> minutes =
        sent.typed("do").isEmpty()
            ? Optional.empty()
            : Handed.of(request, "minutes", Attachment.MOST_BYTES);
    sent.act(
        button -> {
          Attachment.Content content =
              minutes
                  .map(file -> Attachment.Content.of(file.name(), file.bytes()))
                  .orElseThrow(() -> new Declined("settlement.division.denied.minutes"));
          divisions.decide(year(), frame.community(), entry(), content);
          return "/settlement/division?pot=%s&year=%d&community=%s"
              .formatted(selection.pot(), selection.year(), shown.community().code());
        });
  }

  private Divisions.Entry entry() {
    List<Division.Share> shares = new ArrayList<>();
    for (Cell cell : cells()) {
      shares.add(new Division.Share(cell.member().code(), cell.tier(), amount(cell)));
    }
    return new Divisions.Entry(
        sent.version(), sent.required("document", LONGEST_DOCUMENT), sent.day("day"), shares);
  }

  private Money amount(Cell cell) {
    return sent.typed(cell.field()).isEmpty() ? Money.ZERO : sent.amount(cell.field(), "amount");
  }

  /** What there is to divide, and the decisions. */
  public Divisions.Shown shown() {
    return shown;
  }

  /** The caller decides for the community. */
  public boolean isDeciding() {
    return caller.is(Role.COMMUNITY_ADMIN) && shown.part().isFinal();
  }

  /** The number of the decision that was seen last. */
  public int seen() {
    return shown.current().map(Division::number).orElse(0);
  }

  /** What is called how. */
  public String name(String code) {
    return shown.name(code);
  }

  /** The fields of the form: what the terms propose. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Institution member : shown.members()) {
      if (shown.rule().isByTiers()) {
        for (Tier tier : Tier.values()) {
          proposed(member, Optional.of(tier)).ifPresent(cells::add);
        }
      } else {
        cells.add(
            proposed(member, Optional.empty())
                .orElseGet(() -> new Cell(member, Optional.empty(), Money.ZERO)));
      }
    }
    return cells;
  }

  private Optional<Cell> proposed(Institution member, Optional<Tier> tier) {
    return shown.proposal().shares().stream()
        .filter(share -> share.member().equals(member.code()) && share.tier().equals(tier))
        .findFirst()
        .map(share -> new Cell(member, tier, share.amount()));
  }

  /** What a field holds: what was sent, else what is proposed. */
  public String typed(Cell cell) {
    String typed = sent.typed(cell.field());
    return typed.isEmpty() ? cell.amount().toString() : typed;
  }
}
