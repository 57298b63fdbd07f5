package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.job.Task;
import org.capitation.page.Frame;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.Answered;
import org.capitation.settlement.Reply;
import org.capitation.settlement.SealDifference;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 清算文书页: what a paper settles, what the communities reply, whose turn it is, and what is paid. */
@Named
@RequestScoped
public class PaperView {
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_VOUCHER = 60;

  @Inject private Papers papers;
  @Inject private Replies replies;
  @Inject private YearEndPayments payments;
  @Inject private SealChecks checks;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Frame frame;
  @Inject private Words words;
  @Inject private Sent sent;

  private ShownPaper shown;

  @PostConstruct
  void read() {
    shown = papers.find(sent.id("paper"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          done(button);
          return "/settlement/paper?id=" + shown.paper().id();
        });
  }

  private void done(String what) {
    long id = shown.paper().id();
    switch (what) {
      case "sign" -> papers.sign(id, sent.version());
      case "stop" -> papers.stop(id, sent.version(), sent.required("reason", LONGEST_REASON));
      case "post" -> papers.post(id);
      case "reply" -> replies.reply(id, sent.typed("community"), objected());
      case "answer" ->
          replies.answer(
              id,
              new Replies.Target(sent.typed("community"), figure()),
              sent.typed("kept").equals("true"),
              sent.required("answer", LONGEST_WORDS));
      case "pay" -> payments.pay(id, entry());
      case "verify" -> checks.start(id);
      default -> throw new Missing("act", what);
    }
  }

  private Map<Reply.Figure, String> objected() {
    Map<Reply.Figure, String> objections = new LinkedHashMap<>();
    for (Reply.Figure figure : Reply.Figure.values()) {
      String field = "objection." + figure;
      if (!sent.typed(field).isEmpty()) {
        if (sent.typed(field).length() > LONGEST_WORDS) {
          throw new Declined("payment.denied.long", LONGEST_WORDS, sent.typed(field).length());
        }
        objections.put(figure, sent.typed(field));
      }
    }
    boolean objecting = sent.typed("verdict").equals("object");
    if (objecting == objections.isEmpty()) {
      throw new Declined(objecting ? "settlement.denied.words" : "settlement.denied.verdict");
    }
    return objections;
  }

  private Reply.Figure figure() {
    return Arrays.stream(Reply.Figure.values())
        .filter(one -> one.name().equals(sent.typed("figure")))
        .findFirst()
        .orElseThrow(() -> new Missing("figure", sent.typed("figure")));
  }

  private YearEndPayments.Entry entry() {
    String line = sent.typed("line");
    if (!line.matches("\\d{1,18}")) {
      throw new Missing("line", line);
    }
    return new YearEndPayments.Entry(
        Long.parseLong(line), sent.day("day"), sent.required("voucher", LONGEST_VOUCHER));
  }

  /** The paper. */
  public ShownPaper shown() {
    return shown;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return papers
        .hindrance(shown)
        .map(signing::of)
        .or(() -> shown.replies().bar().map(bar -> words.text("settlement.denied." + bar)))
        .orElse(null);
  }

  /** It waits for replies or signatures. */
  public boolean isOpen() {
    return shown.paper().standing().state() == Paper.State.PUBLISHED;
  }

  /** The caller can withdraw it or send it back. */
  public boolean isStoppable() {
    return isOpen()
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.FINANCE)
        && (papers.hindrance(shown).isEmpty() || shown.circulation().isOf(caller.name()));
  }

  /** The communities that the caller replies for. */
  public List<ShownPaper.Row> replying() {
    return isOpen() && caller.is(Role.COMMUNITY_ADMIN)
        ? shown.rows().stream().filter(row -> row.answered() == Answered.WAITING).toList()
        : List.of();
  }

  /** What the communities object to. */
  public List<PaperObjection> objections() {
    return PaperObjection.of(shown);
  }

  /** The words for what a check of the seal found to differ. */
  public String differing(SealDifference one) {
    return SealWords.of(one, words);
  }

  /** The caller answers objections. */
  public boolean isAnswering() {
    return isOpen() && caller.is(Role.BUREAU_CLERK);
  }

  /** What the caller can mark as paid. */
  public List<ShownPaper.Row> payable() {
    return caller.is(Role.FINANCE)
        ? shown.rows().stream()
            .filter(row -> row.posted().filter(line -> line.isOpen()).isPresent())
            .toList()
        : List.of();
  }

  /** The posting that has ended without posting it; null if there is none. */
  public Task failed() {
    return shown.paper().standing().state() == Paper.State.SIGNED && caller.seesWholeCounty()
        ? papers.posting(shown.paper().id()).filter(task -> task.state().ended()).orElse(null)
        : null;
  }

  /** The caller can have it posted again. */
  public boolean isPosting() {
    return failed() != null
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.FINANCE);
  }

  /** The community whose steps are shown. */
  public ShownPaper.Row row() {
    return shown.rows().stream()
        .filter(row -> row.community().code().equals(frame.community()))
        .findFirst()
        .or(() -> shown.rows().stream().findFirst())
        .orElseThrow(() -> new Missing("community", frame.community()));
  }

  /** Its settlement, in words and amounts. */
  public SettlementShown settled() {
    return new SettlementShown(row().settlement(), words);
  }

  /** The figures that a community confirms or objects to. */
  public List<PaperFigure> figures(ShownPaper.Row row) {
    return PaperFigure.of(row);
  }

  /** The latest check of its seal; null if there is none, or the caller does not see it. */
  public SealChecks.Shown check() {
    return caller.seesWholeCounty() ? checks.latest(shown.paper().id()).orElse(null) : null;
  }

  /** The caller has its seal checked. */
  public boolean isChecking() {
    return shown.paper().standing().state() == Paper.State.LOCKED
        && caller.is(
            Role.BUREAU_CLERK,
            Role.BUREAU_REVIEWER,
            Role.BUREAU_APPROVER,
            Role.FINANCE,
            Role.AUDITOR);
  }
}
