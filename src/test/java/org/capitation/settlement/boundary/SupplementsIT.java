package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Refused;
import org.capitation.document.Attachment;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Correction.Kind;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.SealDifference;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed for a paper counts in it; a locked one has supplements, and a seal (S24–S33). */
@ExtendWith(ArquillianExtension.class)
class SupplementsIT {
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private YearClosers closers;
  @Inject private Corrections corrections;
  @Inject private Settlements settlements;
  @Inject private Papers papers;
  @Inject private SealChecks checks;
  @Inject private SealCheck seals;
  @Inject private PaperStore store;
  @Inject private CountyStore counties;

  @Test
  void S24_corrections_count_in_drafts_at_once_until_they_are_withdrawn() {
    String county = closers.county("339621");
    long budget = add(county, "C01", yuan(Kind.BUDGET, "50.00"));
    add(county, "C01", yuan(Kind.VIOLATION, "100.00"));
    assertEquals(List.of("1050.00 600.00 100.00", "1000.00 1030.00 0.00"), drafted(county));
    staff.run(county, Staff.CLERK, () -> corrections.withdraw(Pot.RESIDENT, 2025, budget));
    assertEquals("1000.00 600.00 100.00", drafted(county).get(0));
    assertThrows(
        Missing.class,
        () ->
            staff.run(county, Staff.CLERK, () -> corrections.withdraw(Pot.RESIDENT, 2025, budget)));
    assertEquals("negative", denied(() -> add(county, "C02", yuan(Kind.BUDGET, "-1000.01"))));
    add(county, "C02", yuan(Kind.BUDGET, "-1000.00"));
    assertEquals("0.00 1030.00 0.00", drafted(county).get(1));
    assertThrows(Missing.class, () -> add(county, "C09", yuan(Kind.BUDGET, "1.00")));
    assertThrows(
        Refused.class,
        () ->
            staff.run(
                county,
                Staff.REVIEWER,
                () -> corrections.add(target("C01"), yuan(Kind.BUDGET, "1.00"), Optional.empty())));
  }

  @Test
  void S19_S24_a_relief_is_typed_once_with_its_evidence() {
    String county = closers.county("339622");
    byte[] pdf = "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII);
    staff.run(
        county,
        Staff.CLERK,
        () ->
            corrections.add(
                target("C02"), relief(), Optional.of(Attachment.Content.of("决定.pdf", pdf))));
    assertEquals("relief", denied(() -> add(county, "C02", relief())));
    Corrections.Typed typed =
        staff.call(county, Staff.Person.of("C02"), () -> corrections.list(Pot.RESIDENT, 2025));
    assertEquals("决定.pdf", typed.corrections().get(0).evidence().orElseThrow().name());
    assertEquals(
        List.of(),
        staff
            .call(county, Staff.Person.of("C01"), () -> corrections.list(Pot.RESIDENT, 2025))
            .corrections());
    long id = closers.publish(county);
    assertEquals("C02 1000.00 1030.00 -6.00", closers.lines(county, id).get(1));
  }

  @Test
  void S24_S27_nothing_is_typed_while_a_paper_is_under_way() {
    String county = closers.county("339623");
    long typed = add(county, "C01", yuan(Kind.VIOLATION, "10.00"));
    note(county);
    long id = closers.publish(county);
    assertEquals("underway", denied(() -> add(county, "C01", yuan(Kind.BUDGET, "1.00"))));
    assertEquals("underway", denied(() -> note(county)));
    closers.confirm(county, id);
    closers.signAll(county, id);
    assertEquals(
        "published",
        denied(
            () ->
                staff.run(
                    county, Staff.CLERK, () -> corrections.withdraw(Pot.RESIDENT, 2025, typed))));
    assertEquals(
        1,
        closers.find(county, id).rows().get(0).line().cause().responsibilities().size(),
        "it is part of what was signed");
  }

  @Test
  void S32_a_supplement_settles_the_locked_figures_again_and_posts_the_difference() {
    String county = closers.county("339624");
    closers.lock(county);
    assertEquals("nothing", denied(() -> closers.publish(county)));
    closers.visit(county, 0, "S9", "2025-12-01", "99.00");
    add(county, "C02", yuan(Kind.BUDGET, "30.00"));
    long id = closers.lock(county);
    assertEquals(1, closers.find(county, id).paper().subject().number());
    assertEquals(
        List.of("C01 1000.00 700.00 0.00", "C02 1030.00 1030.00 12.00"), closers.lines(county, id));
    assertEquals(
        List.of("0 42.00", "0 -12.00", "1 0.00", "1 12.00"),
        office.rows(
            county,
            "select number, amount from payment_year_end where county_id = ?"
                + " order by number, community_id"));
    assertEquals(List.of(), differences(county, id));
    add(county, "C01", yuan(Kind.VIOLATION, "10.00"));
    assertEquals(2, closers.find(county, closers.publish(county)).paper().subject().number());
  }

  @Test
  void S32_a_supplement_that_is_withdrawn_leaves_the_year_locked() {
    String county = closers.county("339625");
    closers.lock(county);
    add(county, "C02", yuan(Kind.BUDGET, "30.00"));
    long id = closers.publish(county);
    int seen = closers.seen(county, id);
    staff.run(county, Staff.CLERK, () -> papers.stop(id, seen, "再核"));
    assertEquals(
        List.of("2025"),
        office.rows(county, "select budget_year from ledger_year where county_id = ?"));
    assertEquals(1, closers.find(county, closers.publish(county)).paper().subject().number());
  }

  @Test
  void S33_what_was_changed_after_the_lock_is_found_and_named() {
    String county = closers.county("339626");
    long id = closers.lock(county);
    assertEquals(List.of(), differences(county, id), "unchanged");
    office.change(
        "update ledger_visit set fund = fund + 1 where fund = 700.00 and county_id ="
            + " (select id from registry_county where code = '339626')");
    assertEquals(List.of("C01 rows.unsigned 700.00 701.00"), differences(county, id));
    office.change(
        "update ledger_visit set fund = fund - 1 where fund = 701.00 and county_id ="
            + " (select id from registry_county where code = '339626')");
    office.change(
        "update ledger_borne set fund = fund + 2 where fund = 1030.00 and county_id ="
            + " (select id from registry_county where code = '339626')");
    assertEquals(List.of("C02 spending.unsigned 1030.00 1032.00"), differences(county, id));
    office.change(
        "update ledger_borne set fund = fund - 2 where fund = 1032.00 and county_id ="
            + " (select id from registry_county where code = '339626')");
    office.change("update payment_year_end set amount = 43 where amount = 42 and number = 0");
    assertTrue(differences(county, id).contains("C01 year-end 42.00 43.00"));
    office.change("update payment_year_end set amount = 42 where amount = 43 and number = 0");
    office.change(
        "update settlement_paper set text = replace(text, '\t700.00\t', '\t600.00\t') where id = "
            + id);
    List<String> found = differences(county, id);
    assertTrue(found.stream().anyMatch(one -> one.startsWith(" digest ")), found.toString());
    assertTrue(found.stream().anyMatch(one -> one.startsWith(" text ")), found.toString());
    assertTrue(
        found.stream().anyMatch(one -> one.startsWith(" signature.FINANCE ")), found.toString());
    assertTrue(found.contains("C01 spending.unsigned 600.00 700.00"), found.toString());
  }

  @Test
  void S33_the_check_is_a_job_that_those_may_start_who_answer_for_it() throws Exception {
    String county = closers.county("339627");
    long id = closers.publish(county);
    assertEquals(
        "unlocked", denied(() -> staff.run(county, Staff.FINANCE, () -> checks.start(id))));
    assertThrows(Refused.class, () -> staff.run(county, YearClosers.FIRST, () -> checks.start(id)));
    closers.confirm(county, id);
    closers.signAll(county, id);
    office.run(county, () -> checks.start(id));
    for (int i = 0; i < 200; i++) {
      if (staff.call(county, Staff.FINANCE, () -> checks.latest(id)).orElseThrow().isUnchanged()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(staff.call(county, Staff.FINANCE, () -> checks.latest(id)).toString());
  }

  private List<String> differences(String county, long id) {
    Paper paper = store.find(counties.get(county), id).orElseThrow();
    return seals.differences(counties.get(county), paper).stream()
        .map(SupplementsIT::told)
        .toList();
  }

  private static String told(SealDifference one) {
    return String.join(" ", one.community(), one.figure(), one.stored(), one.found());
  }

  private long add(String county, String community, Correction.Content content) {
    return staff.call(
        county, Staff.CLERK, () -> corrections.add(target(community), content, Optional.empty()));
  }

  private void note(String county) {
    staff.run(
        county,
        Staff.CLERK,
        () ->
            corrections.note(
                target("C01"),
                new Responsibility(
                    Responsibility.Cause.EPIDEMIC,
                    Optional.of(Ratio.ofPercent("40")),
                    Optional.empty(),
                    "流感")));
  }

  private static Corrections.Target target(String community) {
    return new Corrections.Target(Pot.RESIDENT, 2025, community);
  }

  private static Correction.Content yuan(Kind kind, String amount) {
    return new Correction.Content(
        kind,
        Population.ALL,
        Optional.of(Money.ofYuan(amount)),
        Optional.empty(),
        "核查",
        "云栖医保〔2026〕2号");
  }

  private static Correction.Content relief() {
    return new Correction.Content(
        Kind.RELIEF,
        Population.ALL,
        Optional.empty(),
        Optional.of(Ratio.ofPercent("50")),
        "疫情",
        "");
  }

  /** Budget, spending and violations of each community. */
  private List<String> drafted(String county) {
    return staff
        .call(county, Staff.CLERK, () -> settlements.draft(Pot.RESIDENT, 2025))
        .orElseThrow()
        .parts()
        .stream()
        .map(part -> part.settlement())
        .map(s -> s.budget() + " " + s.spending() + " " + s.violations())
        .toList();
  }

  private static String denied(Runnable work) {
    return assertThrows(Declined.class, work::run).key().replace("settlement.denied.", "");
  }
}
