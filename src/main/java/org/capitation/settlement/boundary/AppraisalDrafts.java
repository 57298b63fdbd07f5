package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.monitoring.Readings;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.Line;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.AppraisalRule;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年度考核草稿: the clerk prepares assessments, types marks and takes figures (S34, S35). */
@ApplicationScoped
public class AppraisalDrafts {
  private static final Set<State> DRAFT = Set.of(State.DRAFT);
  private static final Set<State> REPLACEABLE =
      EnumSet.complementOf(EnumSet.of(State.DRAFT, State.REPLACED));
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  @Inject private AppraisalStore appraisals;
  @Inject private AppraisalFrame frame;
  @Inject private AppraisalDesk desk;
  @Inject private AttachmentStore attachments;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * 打分.
   *
   * @param key the line
   * @param marks the marks, or the figure of a gate; nothing takes them away
   * @param words what is said of it, or null
   */
  public record Typed(String key, Optional<BigDecimal> marks, String words) {}

  /**
   * Prepares drafts for the communities that have none; how many.
   *
   * @throws Declined if the terms ask for no assessment, or all have one
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public int prepare(Pot pot, int year) {
    County county = desk.held();
    Pack pack =
        policies
            .policies(county)
            .of(pot, year)
            .filter(found -> found.terms().assessment().isPresent())
            .orElseThrow(() -> new Declined("settlement.appraisal.denied.no-terms"));
    Set<Integer> present =
        appraisals.live(county, new AppraisalStore.Key(pot, year)).stream()
            .map(one -> one.subject().community())
            .collect(Collectors.toSet());
    List<Community> without =
        institutions.communities(county).stream()
            .filter(one -> one.range().overlaps(county.year(year).range()))
            .filter(one -> !present.contains(one.id()))
            .toList();
    if (without.isEmpty()) {
      throw new Declined("settlement.appraisal.denied.prepared");
    }
    Readings.Taken taken = frame.take(county, pack);
    for (Community one : without) {
      Appraisal.Subject subject = new Appraisal.Subject(pot, year, one.id(), pack.id());
      desk.requireOpen(county, subject);
      appraisals.add(county, draft(subject, 1, taken, frame.lines(county, pack, one.id(), taken)));
    }
    return without.size();
  }

  /** A draft that nobody has touched yet. */
  private Appraisal draft(
      Appraisal.Subject subject, int number, Readings.Taken taken, List<Line> lines) {
    Stamp stamp = desk.stamp();
    Appraisal draft =
        new Appraisal(
            0,
            subject,
            number,
            new Appraisal.Standing(
                State.DRAFT, 1, taken.month(), null, Optional.empty(), stamp, stamp),
            Optional.empty(),
            lines);
    return desk.with(draft, lines);
  }

  /**
   * Takes the figures of the monitoring anew.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if it is no draft, or was touched since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public AppraisalShown take(long id, int seen) {
    Appraisal appraisal = desk.toChange(id, seen, DRAFT);
    County county = desk.county();
    Pack pack = policies.pack(appraisal.subject().policy());
    Readings.Taken taken = frame.take(county, pack);
    Map<String, Line> anew =
        frame.lines(county, pack, appraisal.subject().community(), taken).stream()
            .collect(Collectors.toMap(Line::key, Function.identity()));
    desk.write(
        appraisal.taking(taken.month()),
        line -> line.taking(Optional.ofNullable(anew.get(line.key())).flatMap(Line::figure)),
        State.DRAFT);
    return desk.shown(id);
  }

  /**
   * Types marks and words.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if marks are out of bounds or those of a computed figure, it is no draft, or
   *     was touched since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public AppraisalShown type(long id, int seen, List<Typed> typed) {
    Appraisal appraisal = desk.toChange(id, seen, DRAFT);
    AppraisalShown shown = desk.shown(id);
    Map<String, Typed> byKey =
        typed.stream().collect(Collectors.toMap(Typed::key, Function.identity(), (a, b) -> b));
    requireKnown(shown, byKey.keySet());
    for (AppraisalShown.Row row : shown.rows()) {
      Optional.ofNullable(byKey.get(row.key()))
          .flatMap(Typed::marks)
          .ifPresent(marks -> requireMarks(row, marks));
    }
    desk.write(appraisal, line -> typed(line, byKey.get(line.key())), State.DRAFT);
    return desk.shown(id);
  }

  private static Line typed(Line line, Typed typed) {
    return typed == null
        ? line
        : line.marked(typed.marks())
            .remarked(new Appraisal.Remark(typed.words(), line.remark().evidence()));
  }

  private static void requireKnown(AppraisalShown shown, Set<String> keys) {
    Set<String> known =
        shown.rows().stream().map(AppraisalShown.Row::key).collect(Collectors.toSet());
    keys.stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new Missing("line", key);
            });
  }

  private static void requireMarks(AppraisalShown.Row row, BigDecimal marks) {
    if (!row.isTyped()) {
      throw new Declined("settlement.appraisal.denied.computed", row.name());
    }
    row.item().ifPresent(item -> AppraisalRule.requireWithin(item, marks));
    if (marks.signum() < 0 || marks.compareTo(MOST) > 0) {
      throw new Declined(
          "settlement.appraisal.denied.marks", row.name(), MOST, marks.toPlainString());
    }
  }

  /**
   * Keeps a paper as evidence of a line, in the place of a former one.
   *
   * @param seen how often it had been touched when it was seen
   * @throws Declined if it is no draft, or was touched since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public AppraisalShown attach(long id, int seen, String key, Attachment.Content content) {
    Appraisal appraisal = desk.toChange(id, seen, DRAFT);
    requireKnown(desk.shown(id), Set.of(key));
    Optional<Long> kept = Optional.of(attachments.add(desk.county(), content, desk.stamp()).id());
    desk.write(
        appraisal,
        line ->
            line.key().equals(key)
                ? line.remarked(new Appraisal.Remark(line.remark().words(), kept))
                : line,
        State.DRAFT);
    return desk.shown(id);
  }

  /**
   * Puts a new draft in its place: it is withdrawn, sent back or, by those who sign, no longer
   * frozen.
   *
   * @throws Declined if the year is locked, the caller may not, it is a draft itself, or was
   *     touched since
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public AppraisalShown renew(long id, int seen, String reason) {
    Appraisal appraisal = desk.toChange(id, seen, REPLACEABLE);
    County county = desk.county();
    desk.requireOpen(county, appraisal.subject());
    boolean frozen = appraisal.standing().state() == State.FROZEN;
    if (frozen && !caller.is(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)) {
      throw new Declined("settlement.appraisal.denied.frozen");
    }
    Appraisal.Subject was = appraisal.subject();
    Pack pack =
        policies
            .policies(county)
            .of(was.pot(), was.year())
            .orElseGet(() -> policies.pack(was.policy()));
    AssessmentTerms former = policies.pack(was.policy()).terms().assessment();
    Readings.Taken taken = frame.take(county, pack);
    List<Line> lines = frame.lines(county, pack, was.community(), taken);
    boolean same = former.items().equals(pack.terms().assessment().items());
    appraisals.replace(id, reason, desk.stamp());
    return desk.shown(
        appraisals.add(
            county,
            draft(
                new Appraisal.Subject(was.pot(), was.year(), was.community(), pack.id()),
                appraisal.number() + 1,
                taken,
                same ? lines.stream().map(line -> kept(line, appraisal)).toList() : lines)));
  }

  /** What was typed, said and decided stays; the figures are taken anew. */
  private static Line kept(Line line, Appraisal former) {
    return former.lines().stream()
        .filter(one -> one.key().equals(line.key()))
        .findFirst()
        .map(one -> line.marked(one.marks()).remarked(remark(one)))
        .orElse(line);
  }

  /** Marks that an answer has changed are explained by it. */
  private static Appraisal.Remark remark(Line line) {
    return line.objection()
        .flatMap(Appraisal.Objection::answer)
        .filter(answer -> answer.former().isPresent())
        .map(answer -> new Appraisal.Remark(answer.words(), line.remark().evidence()))
        .orElse(line.remark());
  }
}
