package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.Role;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Denied;
import org.capitation.budget.Proposal.State;
import org.capitation.document.Attachment;
import org.capitation.document.BadAttachment;
import org.capitation.page.Handed;
import org.capitation.page.Signer;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 预算方案页: a version of a budget, whose turn it is, and what can be done with it. */
@Named
@RequestScoped
public class BudgetView {
  private static final List<String> FACTORS = List.of("spending", "visits", "fees");

  @Inject private Proposals proposals;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning acts;
  @Inject private Caller caller;
  @Inject private Signer signer;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Proposals.Shown shown;
  private String problem;

  @PostConstruct
  void read() {
    String id = typed("id");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("budget", id);
    }
    shown = proposals.find(Long.parseLong(id));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    String what = typed("do");
    if (what.isEmpty()) {
      return;
    }
    problem = what.equals("sign") ? signer.objection().orElse(null) : null;
    if (problem != null) {
      return;
    }
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/budget/detail?id=" + done(what));
    } catch (NotSigned refused) {
      problem = signing.of(refused.hindrance());
    } catch (Denied denied) {
      problem = words.text(denied.key(), denied.arguments().toArray());
    } catch (BadAttachment bad) {
      problem = words.text(bad.key(), Attachment.MOST_BYTES >> 20);
    }
  }

  /** The key of the version that is to be shown then. */
  private long done(String what) throws IOException, ServletException {
    switch (what) {
      case "sign" -> acts.sign(id(), seen());
      case "stop" -> acts.stop(id(), seen(), required("reason", 200));
      case "confirm" -> acts.confirm(id(), typed("community"));
      case "round" -> {
        return rounds.negotiate(id(), seen(), round()).id();
      }
      case "adjust" -> {
        return rounds.adjust(id(), seen(), change()).id();
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
    if (typed("method").equals("shares")) {
      shown.lines().forEach(line -> shares.put(line.code(), typed("share-" + line.code())));
    } else if (typed("method").equals("factors")) {
      FACTORS.forEach(factor -> factors.put(factor, typed("factor-" + factor)));
    }
    return new BudgetRounds.Round(
        new OfferText(shares, factors).offer(), required("remark", 500), minutes());
  }

  private BudgetRounds.Change change() throws IOException, ServletException {
    String amount = required("amount", 20).replace(",", "");
    if (!amount.matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
      throw new Denied("amount", amount);
    }
    return new BudgetRounds.Change(
        required("community", 20),
        new Adjustment(required("cause", 200), required("document", 100), Money.ofYuan(amount)),
        minutes());
  }

  private Optional<Attachment.Content> minutes() throws IOException, ServletException {
    return Handed.of(request, "minutes", Attachment.MOST_BYTES)
        .map(file -> Attachment.Content.of(file.name(), file.bytes()));
  }

  private String required(String name, int most) {
    if (typed(name).isEmpty()) {
      throw new Denied("reason");
    }
    if (typed(name).length() > most) {
      throw new Denied("long", most, typed(name).length());
    }
    return typed(name);
  }

  private long id() {
    return shown.proposal().id();
  }

  private int seen() {
    return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** The version. */
  public Proposals.Shown shown() {
    return shown;
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
