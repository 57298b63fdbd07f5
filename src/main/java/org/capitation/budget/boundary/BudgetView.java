package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Proposal.State;
import org.capitation.document.Attachment;
import org.capitation.page.Handed;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;

/** 预算方案页: a version of a budget, whose turn it is, and what can be done with it. */
@Named
@RequestScoped
public class BudgetView {
  private static final List<String> FACTORS = List.of("spending", "visits", "fees");

  @Inject private Proposals proposals;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning acts;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private Sent sent;
  @Inject private HttpServletRequest request;

  private Proposals.Shown shown;

  @PostConstruct
  void read() {
    shown = proposals.find(sent.id("budget"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(button -> "/budget/detail?id=" + done(button));
  }

  /** The key of the version that is to be shown then. */
  private long done(String what) throws IOException, ServletException {
    switch (what) {
      case "sign" -> acts.sign(id(), sent.version());
      case "stop" -> acts.stop(id(), sent.version(), sent.required("reason", 200));
      case "confirm" -> acts.confirm(id(), sent.typed("community"));
      case "round" -> {
        return rounds.negotiate(id(), sent.version(), round()).id();
      }
      case "adjust" -> {
        return rounds.adjust(id(), sent.version(), change()).id();
      }
      default -> {
        // the page is shown again
      }
    }
    return id();
  }

  private BudgetRounds.Round round() throws IOException, ServletException {
    Map<String, String> shares = new TreeMap<>();
    Map<String, String> factors = new TreeMap<>();
    if (sent.typed("method").equals("shares")) {
      shown.lines().forEach(line -> shares.put(line.code(), sent.typed("share-" + line.code())));
    } else if (sent.typed("method").equals("factors")) {
      FACTORS.forEach(factor -> factors.put(factor, sent.typed("factor-" + factor)));
    }
    return new BudgetRounds.Round(
        new OfferText(shares, factors).offer(), sent.required("remark", 500), minutes());
  }

  private BudgetRounds.Change change() throws IOException, ServletException {
    return new BudgetRounds.Change(
        sent.required("community", 20),
        new Adjustment(
            sent.required("cause", 200), sent.required("document", 100), sent.amount("amount")),
        minutes());
  }

  private Optional<Attachment.Content> minutes() throws IOException, ServletException {
    return Handed.of(request, "minutes", Attachment.MOST_BYTES)
        .map(file -> Attachment.Content.of(file.name(), file.bytes()));
  }

  private long id() {
    return shown.proposal().id();
  }

  /** The version. */
  public Proposals.Shown shown() {
    return shown;
  }

  /** The factors that can be weighed. */
  public List<String> factors() {
    return FACTORS;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return proposals.hindrance(shown).map(signing::of).orElse(null);
  }

  /** It goes from one who signs to the next. */
  public boolean isOpen() {
    return state() == State.NEGOTIATED || state() == State.SIGNING;
  }

  /** The caller can withdraw it or send it back. */
  public boolean isStoppable() {
    return isOpen()
        && caller.seesWholeCounty()
        && (hindrance() == null || shown.circulation().content().author().equals(caller.name()));
  }

  /** The caller can negotiate it. */
  public boolean isNegotiable() {
    return state().isNegotiable() && caller.is(Role.BUREAU_CLERK);
  }

  /** The caller can have it adjusted. */
  public boolean isAdjustable() {
    return state() == State.IN_FORCE && caller.is(Role.BUREAU_CLERK);
  }

  /** How many of the communities that the caller sees have not confirmed their notice yet. */
  public long waiting() {
    return state() == State.NOTIFIED
        ? shown.lines().stream()
            .flatMap(line -> line.told().stream())
            .filter(told -> told.notice().receipt().isEmpty())
            .count()
        : 0;
  }

  /** The caller can confirm that the notice of a line was received. */
  public boolean isConfirmable(Proposals.Line line) {
    return state() == State.NOTIFIED
        && caller.is(Role.COMMUNITY_ADMIN)
        && line.told().filter(told -> told.notice().receipt().isEmpty()).isPresent();
  }

  private State state() {
    return shown.proposal().standing().state();
  }
}
