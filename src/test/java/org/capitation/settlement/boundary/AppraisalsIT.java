package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.store.AppraisalStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assessments are typed and taken, published, confirmed or objected to, answered and frozen. */
@ExtendWith(ArquillianExtension.class)
class AppraisalsIT {
  private static final Attachment.Content PAPER =
      Attachment.Content.of("问卷.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
  private static final Staff.Person FIRST = Staff.Person.of("C01");
  private static final Staff.Person SECOND = Staff.Person.of("C02");

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Appraisers appraisers;
  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;
  @Inject private AppraisalStore store;
  @Inject private CountyStore counties;

  @Test
  void S37_one_community_confirms_and_one_objects_and_both_are_frozen() {
    String county = county("339711");
    AppraisalShown draft = appraisers.of(county, "C01");
    assertEquals("1 1", figure(draft));
    assertEquals(Optional.empty(), draft.appraised().total());
    assertEquals("missing", denied(() -> appraisers.publish(county, "C01")));
    assertEquals(Map.of(), current(county));
    appraisers.type(county, "C01", "55.5", null);
    appraisers.act(
        county, "C01", Staff.CLERK, (id, v) -> drafts.attach(id, v, Appraisers.TYPED, PAPER));
    assertEquals(Map.of(), current(county), "a draft counts for nobody");
    appraisers.publish(county, "C01");
    assertEquals(List.of("C01"), seenBy(county, FIRST));
    assertEquals(List.of(), seenBy(county, SECOND));
    long first = appraisers.id(county, "C01");
    assertThrows(Missing.class, () -> staff.run(county, SECOND, () -> appraisals.find(first)));
    assertArrayEquals(
        PAPER.bytes(),
        staff.call(county, FIRST, () -> appraisals.evidence(first, Appraisers.TYPED)).bytes());
    appraisers.confirm(county, "C01");
    appraisers.type(county, "C02", "48", "30");
    appraisers.publish(county, "C02");
    object(county, "C02", Map.of(Appraisers.TYPED, "问卷有漏，见附件"));
    assertEquals(State.OBJECTED, appraisers.state(county, "C02"));
    assertEquals("unsettled", denied(() -> appraisers.sign(county, "C02", Staff.REVIEWER)));
    answer(county, "C02", Appraisers.TYPED, "50.25", "补计 12 份");
    Appraisal.Line answered = appraisers.of(county, "C02").indicators().get(0).line();
    Appraisal.Answer answer = answered.objection().orElseThrow().answer().orElseThrow();
    assertEquals(0, new BigDecimal("48").compareTo(answer.former().orElseThrow()));
    assertEquals(Map.of("C01", "95.50", "C02", "80.25"), current(county));
    assertEquals(Map.of(), frozen(county));
    for (String one : List.of("C01", "C02")) {
      appraisers.sign(county, one, Staff.REVIEWER);
      appraisers.sign(county, one, Staff.APPROVER);
      assertEquals(State.FROZEN, appraisers.state(county, one));
    }
    assertEquals(Map.of("C01", "95.50", "C02", "80.25"), frozen(county));
  }

  @Test
  void S37_who_may_not_is_refused_at_every_step() {
    String county = county("339712");
    long id = appraisers.id(county, "C01");
    Appraisals.Reply reply = new Appraisals.Reply(Appraisers.TYPED, Optional.empty(), "维持");
    List<Runnable> ofClerk =
        List.of(
            () -> drafts.prepare(Appraisers.POT, Appraisers.YEAR),
            () -> drafts.take(id, 1),
            () -> drafts.type(id, 1, List.of()),
            () -> drafts.attach(id, 1, Appraisers.TYPED, PAPER),
            () -> appraisals.publish(id, 1),
            () -> appraisals.answer(id, 1, reply));
    List<Runnable> ofCommunity =
        List.of(() -> appraisals.confirm(id, 1), () -> appraisals.object(id, 1, Map.of()));
    for (Staff.Person other :
        List.of(Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE, Staff.HEALTH, FIRST)) {
      ofClerk.forEach(act -> refused(county, other, act));
    }
    for (Staff.Person other : Staff.SIGNATORIES) {
      ofCommunity.forEach(act -> refused(county, other, act));
    }
    for (Staff.Person other : List.of(Staff.CLERK, Staff.FINANCE, Staff.HEALTH, FIRST)) {
      refused(county, other, () -> appraisals.sign(id, 1));
    }
    for (Staff.Person other : List.of(Staff.FINANCE, Staff.HEALTH, FIRST)) {
      refused(county, other, () -> drafts.renew(id, 1, "重编"));
    }
    Staff.Person auditor = new Staff.Person("wu", Role.AUDITOR);
    assertEquals(2, staff.call(county, auditor, () -> list()).size());
    refused(county, new Staff.Person("ma", Role.ADMINISTRATOR), this::list);
    appraisers.type(county, "C01", "60", null);
    appraisers.publish(county, "C01");
    int seen = appraisers.seen(county, "C01");
    assertThrows(
        Missing.class, () -> staff.run(county, SECOND, () -> appraisals.confirm(id, seen)));
  }

  @Test
  void S34_S35_marks_are_those_that_an_indicator_has() {
    String county = county("339713");
    assertEquals("marks", denied(() -> appraisers.type(county, "C01", "60.01", null)));
    assertEquals("marks", denied(() -> appraisers.type(county, "C01", "-1", null)));
    assertEquals("computed", denied(() -> appraisers.type(county, "C01", "60", "40")));
    assertEquals("marks", denied(() -> appraisers.type(county, "C02", "60", "40.5")));
    appraisers.type(county, "C02", "60", "40");
    assertEquals("100.00", appraisers.of(county, "C02").appraised().total().get().toPlainString());
    assertThrows(
        Missing.class,
        () ->
            appraisers.act(
                county,
                "C01",
                Staff.CLERK,
                (id, v) -> drafts.type(id, v, List.of(Appraisers.mark("MEMBER-H1", "1", null)))));
    appraisers.act(county, "C01", Staff.CLERK, drafts::take);
    assertEquals("1 1", figure(appraisers.of(county, "C01")));
    assertEquals(
        "prepared",
        denied(
            () ->
                staff.run(
                    county, Staff.CLERK, () -> drafts.prepare(Appraisers.POT, Appraisers.YEAR))));
  }

  @Test
  void S37_nothing_is_done_out_of_its_turn_or_with_what_was_seen_before() {
    String county = county("339714");
    assertEquals("unsettled", denied(() -> appraisers.sign(county, "C01", Staff.REVIEWER)));
    appraisers.type(county, "C01", "60", null);
    int old = appraisers.seen(county, "C01") - 1;
    long id = appraisers.id(county, "C01");
    assertEquals(
        "stale", denied(() -> staff.run(county, Staff.CLERK, () -> appraisals.publish(id, old))));
    appraisers.publish(county, "C01");
    assertEquals("state", denied(() -> appraisers.type(county, "C01", "50", null)));
    assertEquals("state", denied(() -> appraisers.publish(county, "C01")));
    assertEquals("unsettled", denied(() -> appraisers.sign(county, "C01", Staff.REVIEWER)));
    assertEquals("objection", denied(() -> object(county, "C01", Map.of())));
    assertEquals("objection", denied(() -> object(county, "C01", Map.of(Appraisers.TYPED, " "))));
    assertThrows(Missing.class, () -> object(county, "C01", Map.of("INDICATOR-9", "无")));
    object(county, "C01", Map.of(Appraisers.TYPED, "偏低", Appraisers.COMPUTED, "口径不对"));
    assertEquals("state", denied(() -> appraisers.confirm(county, "C01")));
    assertEquals("marks", denied(() -> answer(county, "C01", Appraisers.TYPED, "61", "改")));
    assertEquals("answer", denied(() -> answer(county, "C01", Appraisers.TYPED, null, " ")));
    answer(county, "C01", Appraisers.TYPED, null, "维持");
    assertEquals(State.OBJECTED, appraisers.state(county, "C01"));
    assertEquals("answered", denied(() -> answer(county, "C01", Appraisers.TYPED, null, "再答")));
    answer(county, "C01", Appraisers.COMPUTED, "39", "扣除一例");
    assertEquals(State.ANSWERED, appraisers.state(county, "C01"));
    assertEquals(Map.of("C01", "99.00"), current(county));
  }

  @Test
  void S37_frozen_marks_never_change_a_new_version_takes_their_place() {
    String county = county("339717");
    appraisers.freeze(county, "C01", "60", null);
    appraisers.freeze(county, "C02", "60", "40");
    long frozen = appraisers.id(county, "C01");
    List<String> content = appraisers.of(county, "C01").appraisal().canonical();
    assertEquals("frozen", denied(() -> renew(county, "C01", Staff.CLERK)));
    renew(county, "C01", Staff.APPROVER);
    assertEquals(State.DRAFT, appraisers.state(county, "C01"));
    assertEquals(2, appraisers.of(county, "C01").appraisal().number());
    assertEquals("state", denied(() -> renew(county, "C01", Staff.APPROVER)));
    assertEquals(Map.of("C02", "100.00"), frozen(county));
    Appraisal kept = staff.call(county, Staff.CLERK, () -> appraisals.find(frozen)).appraisal();
    assertEquals(State.REPLACED, kept.standing().state());
    assertEquals(content, kept.canonical());
    office.change(
        "insert into ledger_year select id, 390, 2025, now(3), 'it' from registry_county"
            + " where code = '339717'");
    assertEquals("locked", denied(() -> renew(county, "C02", Staff.APPROVER)));
    assertEquals("locked", denied(() -> appraisers.publish(county, "C01")));
  }

  private String county(String county) {
    appraisers.open(county);
    return county;
  }

  private List<AppraisalShown> list() {
    return appraisals.list(Appraisers.POT, Appraisers.YEAR);
  }

  private List<String> seenBy(String county, Staff.Person person) {
    return staff.call(county, person, this::list).stream()
        .map(one -> one.community().code())
        .toList();
  }

  private void object(String county, String community, Map<String, String> said) {
    appraisers.act(
        county,
        community,
        Staff.Person.of(community),
        (id, seen) -> appraisals.object(id, seen, said));
  }

  private void answer(String county, String community, String key, String marks, String words) {
    Appraisals.Reply reply =
        new Appraisals.Reply(key, Optional.ofNullable(marks).map(BigDecimal::new), words);
    appraisers.act(
        county, community, Staff.CLERK, (id, seen) -> appraisals.answer(id, seen, reply));
  }

  private void renew(String county, String community, Staff.Person person) {
    appraisers.act(county, community, person, (id, seen) -> drafts.renew(id, seen, "数据有误"));
  }

  private Map<String, String> frozen(String county) {
    return scores(county, store.frozen(counties.get(county), Appraisers.POT, Appraisers.YEAR));
  }

  private Map<String, String> current(String county) {
    return scores(county, store.current(counties.get(county), Appraisers.POT, Appraisers.YEAR));
  }

  private Map<String, String> scores(String county, Map<Integer, Assessment> all) {
    Map<String, String> scores = new TreeMap<>();
    staff
        .call(county, Staff.CLERK, this::list)
        .forEach(
            one ->
                Optional.ofNullable(all.get(one.community().id()))
                    .flatMap(Assessment::score)
                    .ifPresent(score -> scores.put(one.community().code(), score.toString())));
    return scores;
  }

  private static String figure(AppraisalShown shown) {
    return shown.indicators().get(1).line().figure().orElseThrow().part().toPlainString()
        + " "
        + shown.indicators().get(1).line().figure().orElseThrow().whole().toPlainString();
  }

  private void refused(String county, Staff.Person person, Runnable act) {
    assertThrows(Refused.class, () -> staff.run(county, person, act), person::name);
  }

  private static String denied(Runnable act) {
    return assertThrows(Declined.class, act::run).key().replaceFirst(".*[.]", "");
  }
}
