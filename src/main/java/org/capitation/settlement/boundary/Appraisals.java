package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Recorded;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.Line;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.AppraisalRule;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年度考核: published to the communities, confirmed or objected to, answered and frozen (S37). */
@ApplicationScoped
public class Appraisals {
  private static final Set<State> PUBLISHED = Set.of(State.PUBLISHED);

  @Inject private AppraisalStore appraisals;
  @Inject private AppraisalFrame frame;
  @Inject private AppraisalDesk desk;
  @Inject private AppraisalPapers papers;
  @Inject private AttachmentStore attachments;
  @Inject private Caller caller;

  /**
   * 答复.
   *
   * @param key the line
   * @param marks the marks that the bureau changes it to; nothing keeps them
   * @param words what it says
   */
  public record Reply(String key, Optional<BigDecimal> marks, String words) {}

  /** The assessments of a pot and year that the caller sees, by community. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<AppraisalShown> list(Pot pot, int year) {
    County county = desk.county();
    return appraisals.live(county, new AppraisalStore.Key(pot, year)).stream()
        .filter(desk::isSeen)
        .map(one -> frame.shown(county, one))
        .toList();
  }

  /**
   * One that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public AppraisalShown find(long id) {
    return desk.shown(id);
  }

  /** All versions of the same that the caller sees, the newest first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Appraisal> versions(long id) {
    return appraisals.versions(desk.county(), desk.find(id).subject()).stream()
        .filter(desk::isSeen)
        .toList();
  }

  /**
   * The evidence of a line.
   *
   * @throws Missing if there is none that the caller sees
   */
  @Recorded
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Attachment.Content evidence(long id, String key) {
    return line(desk.find(id), key)
        .remark()
        .evidence()
        .flatMap(kept -> attachments.find(desk.county(), kept))
        .map(attachments::content)
        .orElseThrow(() -> new Missing("evidence", key));
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(AppraisalShown shown) {
    return SigningRule.refuse(
        shown.circulation(), caller.account(), shown.appraisal().standing().version());
  }

  /**
   * Publishes a draft to its community.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if marks are missing, it is no draft, or was touched since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public AppraisalShown publish(long id, int seen) {
    Appraisal appraisal = desk.toChange(id, seen, Set.of(State.DRAFT));
    long missing = frame.appraise(appraisal).missing();
    if (missing > 0) {
      throw new Declined("settlement.appraisal.denied.missing", missing);
    }
    desk.requireOpen(desk.county(), appraisal.subject());
    appraisals.publish(id, desk.stamp());
    return desk.shown(id);
  }

  /**
   * The community agrees.
   *
   * @throws Declined if it does not wait for the community, or was touched since
   */
  @Allowed(Circle.COMMUNITY)
  @Filtered
  @Transactional
  public AppraisalShown confirm(long id, int seen) {
    unsigned(desk.toChange(id, seen, PUBLISHED));
    appraisals.touch(id, State.CONFIRMED, desk.stamp());
    return desk.shown(id);
  }

  /**
   * The community objects to single lines.
   *
   * @param objections what it says, by the key of the line; at least one
   * @throws Declined if nothing is said, it does not wait for the community, or was touched since
   */
  @Allowed(Circle.COMMUNITY)
  @Filtered
  @Transactional
  public AppraisalShown object(long id, int seen, Map<String, String> objections) {
    Appraisal appraisal = unsigned(desk.toChange(id, seen, PUBLISHED));
    objections.keySet().forEach(key -> line(appraisal, key));
    if (objections.isEmpty() || objections.values().stream().anyMatch(String::isBlank)) {
      throw new Declined("settlement.appraisal.denied.objection");
    }
    Stamp stamp = desk.stamp();
    desk.write(
        appraisal,
        line ->
            line.objecting(
                Optional.ofNullable(objections.get(line.key()))
                    .map(words -> new Appraisal.Objection(words.strip(), stamp, Optional.empty()))),
        State.OBJECTED);
    return desk.shown(id);
  }

  /** Who signs has seen that the community was late. */
  private Appraisal unsigned(Appraisal appraisal) {
    if (!papers.circulation(appraisal).signatures().isEmpty()) {
      throw new Declined("settlement.appraisal.denied.signing");
    }
    return appraisal;
  }

  /**
   * Answers an objection; with the last answer it can be signed.
   *
   * @throws Declined if there is no such objection, marks are out of bounds, or it was touched
   *     since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public AppraisalShown answer(long id, int seen, Reply reply) {
    Appraisal appraisal = desk.toChange(id, seen, Set.of(State.OBJECTED));
    Line line = line(appraisal, reply.key());
    if (!line.isOpen()) {
      throw new Declined("settlement.appraisal.denied.answered");
    }
    if (reply.words().isBlank()) {
      throw new Declined("settlement.appraisal.denied.answer");
    }
    AppraisalShown.Row row =
        desk.shown(id).rows().stream()
            .filter(one -> one.key().equals(reply.key()))
            .findFirst()
            .orElseThrow();
    reply
        .marks()
        .ifPresent(marks -> row.item().ifPresent(i -> AppraisalRule.requireWithin(i, marks)));
    Optional<BigDecimal> former = reply.marks().map(marks -> row.marks().get().rounded(4));
    Appraisal.Answer answer = new Appraisal.Answer(reply.words().strip(), former, desk.stamp());
    boolean last = appraisal.lines().stream().filter(Line::isOpen).count() == 1;
    desk.write(
        appraisal,
        one -> one.key().equals(reply.key()) ? answered(one, reply.marks(), answer) : one,
        last ? State.ANSWERED : State.OBJECTED);
    return desk.shown(id);
  }

  private static Line answered(Line line, Optional<BigDecimal> marks, Appraisal.Answer answer) {
    return line.marked(marks.or(line::marks))
        .objecting(
            line.objection()
                .map(
                    one -> new Appraisal.Objection(one.words(), one.stamp(), Optional.of(answer))));
  }

  /**
   * Signs the next step; the last one freezes it.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if the community has not spoken yet, or its objections are not answered
   * @throws NotSigned if the caller may not
   */
  @Allowed(Circle.REVIEW)
  @InPerson
  @Transactional
  public AppraisalShown sign(long id, int seen) {
    County county = desk.held();
    Appraisal appraisal = desk.find(id);
    if (!papers.isReady(appraisal) && papers.circulation(appraisal).way().isEmpty()) {
      throw new Declined("settlement.appraisal.denied.unsettled");
    }
    Stamp stamp = desk.stamp();
    Signature signed =
        SigningRule.sign(papers.circulation(appraisal), caller.account(), seen, stamp);
    desk.requireOpen(county, appraisal.subject());
    papers.sign(appraisal, signed);
    boolean last = signed.step() == SigningStep.APPROVE;
    appraisals.touch(id, last ? State.FROZEN : appraisal.standing().state(), stamp);
    return desk.shown(id);
  }

  private static Line line(Appraisal appraisal, String key) {
    return appraisal.lines().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Missing("line", key));
  }
}
