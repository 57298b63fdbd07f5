package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Refused;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.document.Attachment;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Division;
import org.capitation.settlement.Population;
import org.capitation.settlement.Tier;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A community decides how to divide what it retains: one hospital and one township. */
@ExtendWith(ArquillianExtension.class)
class DivisionsIT {
  private static final Divisions.Year YEAR = new Divisions.Year(Pot.RESIDENT, 2025);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Attachment.Content MINUTES =
      Attachment.Content.of("纪要.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
  private static final Staff.Person FIRST = Staff.Person.of("C01");
  private static final Staff.Person SECOND = Staff.Person.of("C02");

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Divisions divisions;
  @Inject private Corrections corrections;
  @Inject private Settlements settlements;
  @Inject private YearClosers closers;

  @Test
  void S38_the_community_decides_within_the_terms_and_may_decide_anew() {
    String county = county("339721");
    Divisions.Shown before = of(county, FIRST, "C01");
    assertEquals("500000.00", before.part().amount().toString());
    assertEquals(Optional.empty(), before.current());
    List<Division.Share> proposed = before.proposal().shares();
    assertEquals(
        List.of("COUNTY H1 300000.00", "TOWNSHIP H4 150000.00", "VILLAGE H4 50000.00"),
        told(proposed));
    assertEquals(
        "sum.county",
        denied(() -> decide(county, 0, List.of(share("H1", Tier.COUNTY, "299999.99")))));
    assertEquals(
        "member", denied(() -> decide(county, 0, List.of(share("H2", Tier.COUNTY, "300000.00")))));
    assertEquals("stale", denied(() -> decide(county, 1, proposed)));
    decide(county, 0, proposed);
    assertEquals("stale", denied(() -> decide(county, 0, proposed)));
    decide(county, 1, proposed);
    Divisions.Shown after = of(county, Staff.CLERK, "C01");
    assertEquals(List.of(2, 1), after.decisions().stream().map(Division::number).toList());
    assertEquals(told(proposed), told(after.current().orElseThrow().shares()));
    assertEquals("of-C01", after.current().orElseThrow().stamp().by());
    assertFalse(after.isOutdated());
    assertArrayEquals(
        MINUTES.bytes(),
        staff.call(county, Staff.FINANCE, () -> divisions.minutes(YEAR, "C01", 2)).bytes());
    assertThrows(
        Missing.class,
        () -> staff.run(county, Staff.FINANCE, () -> divisions.minutes(YEAR, "C01", 3)));
    assertEquals(Optional.empty(), of(county, SECOND, "C02").current());
  }

  @Test
  void S38_only_the_community_itself_decides() {
    String county = county("339722");
    List<Division.Share> proposed = of(county, FIRST, "C01").proposal().shares();
    for (Staff.Person other : Staff.SIGNATORIES) {
      assertThrows(Refused.class, () -> decide(county, other, entry(0, proposed)));
    }
    assertThrows(Refused.class, () -> decide(county, SECOND, entry(0, proposed)));
    assertThrows(Refused.class, () -> of(county, SECOND, "C01"));
    Divisions.Entry early =
        new Divisions.Entry(0, "云一共体〔2026〕3号", LocalDate.of(2026, 3, 3), proposed);
    assertEquals("day", denied(() -> decide(county, FIRST, early)));
  }

  @Test
  void S38_a_supplement_may_change_what_is_retained_after_a_decision() {
    String county = county("339723");
    decide(county, 0, of(county, FIRST, "C01").proposal().shares());
    Money budget =
        staff
            .call(county, Staff.CLERK, () -> settlements.draft(Pot.RESIDENT, 2025, "C01"))
            .orElseThrow()
            .budget();
    Correction.Content less =
        new Correction.Content(
            Correction.Kind.BUDGET,
            Population.ALL,
            Optional.of(Money.ofYuan("100000.00").minus(budget)),
            Optional.empty(),
            "核查",
            "云栖医保〔2026〕2号");
    staff.run(
        county,
        Staff.CLERK,
        () ->
            corrections.add(
                new Corrections.Target(Pot.RESIDENT, 2025, "C01"), less, Optional.empty()));
    closers.lock(county);
    Divisions.Shown now = of(county, FIRST, "C01");
    assertTrue(now.part().amount().compareTo(Money.ofYuan("500000.00")) < 0, "below the cap");
    assertTrue(now.isOutdated());
    assertEquals(
        "sum.county", denied(() -> decide(county, 1, now.current().orElseThrow().shares())));
    decide(county, 1, now.proposal().shares());
    assertFalse(of(county, FIRST, "C01").isOutdated());
  }

  @Test
  void S38_a_draft_may_still_change_and_is_not_divided() {
    String county = drafted("339725");
    Divisions.Shown draft = of(county, FIRST, "C01");
    assertEquals("500000.00", draft.part().amount().toString());
    assertEquals("nothing", denied(() -> decide(county, 0, draft.proposal().shares())));
  }

  @Test
  void S38_without_a_settlement_there_is_nothing_to_divide() {
    String county = "339724";
    office.open(county);
    assertThrows(Missing.class, () -> of(county, FIRST, "C01"));
    assertThrows(Missing.class, () -> decide(county, 0, List.of()));
  }

  private String county(String county) {
    drafted(county);
    closers.close(county);
    closers.lock(county);
    return county;
  }

  private String drafted(String county) {
    office.open(county);
    office.take(
        county,
        "institution",
        "fixmedins_code,fixmedins_name,grst_hosp_flag",
        "H1,一院,0",
        "H2,二院,0",
        "H3,三院,0",
        "H4,清溪镇卫生院,1");
    office.take(
        county,
        "membership",
        "community_code,fixmedins_code,begndate",
        "C01,H1,2020-01-01",
        "C01,H4,2020-01-01",
        "C02,H2,2020-01-01");
    office.settle(county, 4);
    office.run(county, () -> packs.add(pack()));
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    return county;
  }

  private static String pack() {
    return PackTexts.with(
        "withheld: {all-from: 90}",
        "withheld: {all-from: 90}\n"
            + "  distribution: {tiers: {county: 6, township: 3, village: 1}}");
  }

  private Divisions.Shown of(String county, Staff.Person person, String community) {
    return staff.call(county, person, () -> divisions.of(YEAR, community));
  }

  private void decide(String county, int seen, List<Division.Share> shares) {
    decide(county, FIRST, entry(seen, shares));
  }

  private void decide(String county, Staff.Person person, Divisions.Entry entry) {
    staff.run(county, person, () -> divisions.decide(YEAR, "C01", entry, MINUTES));
  }

  private static Divisions.Entry entry(int seen, List<Division.Share> shares) {
    return new Divisions.Entry(seen, "云一共体〔2026〕3号", DAY, shares);
  }

  private static Division.Share share(String member, Tier tier, String amount) {
    return new Division.Share(member, Optional.of(tier), Money.ofYuan(amount));
  }

  private static List<String> told(List<Division.Share> shares) {
    return shares.stream()
        .map(share -> share.tier().get() + " " + share.member() + " " + share.amount())
        .toList();
  }

  private static String denied(Runnable act) {
    return assertThrows(Declined.class, act::run).key().replace("settlement.division.denied.", "");
  }
}
