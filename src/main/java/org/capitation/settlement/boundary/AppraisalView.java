package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.page.Handed;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.State;
import org.capitation.value.Declined;

/** 年度考核表页: the marks of a community, what was said of them, and what is next. */
@Named
@RequestScoped
public class AppraisalView {
  private static final int LONGEST = 1000;
  private static final int LONGEST_REASON = 200;

  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Sent sent;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private AppraisalShown shown;

  @PostConstruct
  void read() {
    shown = appraisals.find(sent.id("appraisal"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    Optional<Handed> evidence =
        "attach".equals(sent.typed("do"))
            ? Handed.of(request, "evidence", Attachment.MOST_BYTES)
            : Optional.empty();
    sent.act(
        button -> {
          shown = done(button, evidence);
          return "/settlement/appraisal?id=" + shown.appraisal().id();
        });
  }

  private AppraisalShown done(String what, Optional<Handed> evidence) {
    long id = shown.appraisal().id();
    int seen = sent.version();
    return switch (what) {
      case "save" -> drafts.type(id, seen, marks());
      case "take" -> drafts.take(id, seen);
      case "attach" -> drafts.attach(id, seen, sent.typed("line"), content(evidence));
      case "publish" -> appraisals.publish(id, seen);
      case "confirm" -> appraisals.confirm(id, seen);
      case "object" -> appraisals.object(id, seen, objections());
      case "answer" -> appraisals.answer(id, seen, reply());
      case "sign" -> appraisals.sign(id, seen);
      case "renew" -> drafts.renew(id, seen, sent.required("reason", LONGEST_REASON));
      default -> shown;
    };
  }

  private static Attachment.Content content(Optional<Handed> evidence) {
    return evidence
        .map(file -> Attachment.Content.of(file.name(), file.bytes()))
        .orElseThrow(() -> new Declined("settlement.appraisal.denied.evidence"));
  }

  private List<AppraisalDrafts.Typed> marks() {
    return shown.rows().stream()
        .map(
            row ->
                new AppraisalDrafts.Typed(
                    row.key(),
                    figure("marks-" + row.key()),
                    Optional.of(words("words-" + row.key()))
                        .filter(words -> !words.isEmpty())
                        .orElse(null)))
        .toList();
  }

  private Map<String, String> objections() {
    Map<String, String> all = new LinkedHashMap<>();
    for (AppraisalShown.Row row : shown.rows()) {
      String words = words("objection-" + row.key());
      if (!words.isEmpty()) {
        all.put(row.key(), words);
      }
    }
    return all;
  }

  private Appraisals.Reply reply() {
    return new Appraisals.Reply(sent.typed("line"), figure("marks"), words("words"));
  }

  private String words(String field) {
    String typed = sent.typed(field);
    if (typed.length() > LONGEST) {
      throw new Declined("settlement.appraisal.denied.long", LONGEST, typed.length());
    }
    return typed;
  }

  private Optional<BigDecimal> figure(String field) {
    String typed = sent.typed(field);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("-?\\d{1,6}(\\.\\d{1,4})?")) {
      throw new Declined("settlement.appraisal.denied.figure", typed);
    }
    return Optional.of(new BigDecimal(typed));
  }

  /** The assessment. */
  public AppraisalShown shown() {
    return shown;
  }

  /** Its versions, the newest first. */
  public List<Appraisal> versions() {
    return appraisals.versions(shown.appraisal().id());
  }

  /** What a field of a line holds: what was sent, else what is kept. */
  public String marks(AppraisalShown.Row row) {
    String typed = sent.typed("marks-" + row.key());
    return typed.isEmpty() ? row.line().marks().map(BigDecimal::toPlainString).orElse("") : typed;
  }

  /** What the words of a line hold: what was sent, else what is kept. */
  public String words(AppraisalShown.Row row) {
    String typed = sent.typed("words-" + row.key());
    return typed.isEmpty() ? row.line().remark().words() : typed;
  }

  /** The caller works at the draft. */
  public boolean isDrafting() {
    return caller.is(Role.BUREAU_CLERK) && shown.state() == State.DRAFT;
  }

  /** It waits for the community of the caller. */
  public boolean isReplying() {
    return caller.is(Role.COMMUNITY_ADMIN)
        && shown.state() == State.PUBLISHED
        && shown.circulation().signatures().isEmpty();
  }

  /** The objections that wait for the caller. */
  public List<AppraisalShown.Row> open() {
    return caller.is(Role.BUREAU_CLERK) && shown.state() == State.OBJECTED
        ? shown.rows().stream().filter(row -> row.line().isOpen()).toList()
        : List.of();
  }

  /** It goes from one who signs to the next. */
  public boolean isSigning() {
    return !shown.circulation().way().isEmpty()
        && shown.state() != State.FROZEN
        && shown.state() != State.REPLACED
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return appraisals.hindrance(shown).map(signing::of).orElse(null);
  }

  /** The caller may put a new draft in its place. */
  public boolean isRenewable() {
    return shown.state() != State.DRAFT
        && shown.state() != State.REPLACED
        && (caller.is(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
            || caller.is(Role.BUREAU_CLERK) && shown.state() != State.FROZEN);
  }

  /** The community is late. */
  public boolean isLate() {
    return shown.isLate(LocalDate.now(clock));
  }
}
