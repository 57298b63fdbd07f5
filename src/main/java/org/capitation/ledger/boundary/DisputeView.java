package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule.Act;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.ledger.boundary.Disputes.Verdict;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Declined;

/** 核查申诉页: a dispute, what is decided, whose turn it is, and what was booked. */
@Named
@RequestScoped
public class DisputeView {
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_REASON = 200;

  @Inject private Disputes disputes;
  @Inject private DisputeList list;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private Sent sent;

  private Shown shown;

  @PostConstruct
  void read() {
    shown = list.find(sent.id("dispute"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          shown = done(button);
          return "/ledger/dispute?id=" + id();
        });
  }

  private Shown done(String what) {
    int seen = sent.version();
    return switch (what) {
      case "take" -> disputes.take(id(), seen);
      case "withdraw" -> disputes.withdraw(id(), seen);
      case "aside" -> disputes.setAside(id(), seen);
      case "decide" -> disputes.decide(id(), seen, proposal());
      case "sign" -> disputes.sign(id(), seen);
      case "stop" -> disputes.stop(id(), seen, sent.required("reason", LONGEST_REASON));
      default -> shown;
    };
  }

  private Disputes.Proposal proposal() {
    Verdict verdict =
        Arrays.stream(Verdict.values())
            .filter(one -> one.name().equals(sent.typed("verdict")))
            .findFirst()
            .orElseThrow(
                () -> new Declined("page.sent.empty", words.text("ledger.dispute.verdict")));
    return new Disputes.Proposal(
        verdict, Optional.of(sent.typed("target")), sent.required("words", LONGEST_WORDS));
  }

  private long id() {
    return shown.dispute().id();
  }

  /** The dispute. */
  public Shown shown() {
    return shown;
  }

  /** How it stands. */
  public State state() {
    return shown.dispute().standing().state();
  }

  /** What was decided, or sent back; null before a decision is prepared. */
  public Dispute.Decision decision() {
    return shown.dispute().decision().orElse(null);
  }

  /** What a decision comes to. */
  public Verdict verdict() {
    return decision().upheld().isEmpty()
        ? Verdict.REFUSAL
        : shown.bearer().isPresent() ? Verdict.TRANSFER : Verdict.REVERSAL;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return list.hindrance(shown).map(signing::of).orElse(null);
  }

  /** A decision goes from one who signs to the next. */
  public boolean isSigned() {
    return state() == State.SIGNING;
  }

  /** The caller can withdraw the decision or send it back. */
  public boolean isStoppable() {
    return isSigned()
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && (hindrance() == null || shown.paper().get().isOf(caller.name()));
  }

  /** The caller can take it up. */
  public boolean isTakeable() {
    return caller.is(Role.BUREAU_CLERK) && Act.TAKE.isPossible(shown.dispute());
  }

  /** The caller can prepare the decision. */
  public boolean isDecidable() {
    return caller.is(Role.BUREAU_CLERK) && Act.DECIDE.isPossible(shown.dispute());
  }

  /** The caller can set it aside. */
  public boolean isOvertaken() {
    return caller.is(Role.BUREAU_CLERK) && Act.SET_ASIDE.isPossible(shown.dispute());
  }

  /** The caller can withdraw it. */
  public boolean isWithdrawable() {
    return caller.is(Role.COMMUNITY_ADMIN)
        && caller.sees(shown.community().code())
        && Act.WITHDRAW.isPossible(shown.dispute());
  }

  /** What a decision can come to. */
  public Verdict[] verdicts() {
    return Verdict.values();
  }

  /** The communities that can bear the visit instead. */
  public List<Community> targets() {
    return list.communities().stream().filter(one -> one.id() != shown.community().id()).toList();
  }

  /** All that was booked for the visit. */
  public List<DisputeStore.Worked> entries() {
    return list.entries(id());
  }
}
