package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.enrolment.boundary.People;
import org.capitation.it.Office;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.boundary.Settlements;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paid months are adjusted for people who belong to others by now, and settled so (P14, P15). */
@ExtendWith(ArquillianExtension.class)
class FollowingIT {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final String PAID =
      "select c.code, s.month, s.allotted, s.adjustment from payment_statement s"
          + " join registry_community c on c.id = s.community_id where s.county_id = ?"
          + " and s.month = %d order by 1";
  private static final String LINES =
      "select m.code, a.service_month, v.kind, f.code, t.code, a.units, a.per_unit, a.amount"
          + " from payment_adjustment a"
          + " left join registry_community m on m.id = a.community_id"
          + " left join registry_community f on f.id = a.from_community"
          + " left join registry_community t on t.id = a.to_community"
          + " left join attribution_version v on v.id = a.version_id"
          + " where a.county_id = ? and a.month = %d order by a.id";

  @Inject private Office office;
  @Inject private People people;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Payments payments;
  @Inject private MemberAdjustments adjustments;
  @Inject private Settlements settlements;
  @Inject private Rulings rulings;

  @Test
  void P15_a_backdated_change_adjusts_paid_months_and_its_opposite_gives_all_back() {
    String county = county("339561", "regime: fixed-rate, method: per-head, rate: {yuan: 600.00}");
    pay(county, 0, 3);
    assertEquals(List.of("C01 202503 2000.00 0.00", "C02 202503 1000.00 0.00"), paid(county, 3));
    rule(county, "2025-02-01", "C02");
    pay(county, 3, 4);
    assertEquals(
        List.of("C01 202504 1850.00 -100.00", "C02 202504 1150.00 100.00"), paid(county, 4));
    assertEquals(
        List.of(
            "C01 202502 RULING C01 C02 -1 50.00000000 -50.00",
            "C02 202502 RULING C01 C02 1 50.00000000 50.00",
            "C01 202503 RULING C01 C02 -1 50.00000000 -50.00",
            "C02 202503 RULING C01 C02 1 50.00000000 50.00"),
        office.rows(county, LINES.formatted(202504)));
    rule(county, "2025-02-01", "C01");
    pay(county, 4, 12);
    assertEquals("C01 202505 2150.00 150.00", paid(county, 5).get(0));
    assertEquals(List.of("C01 24000.00", "C02 12000.00"), year(county));
    assertEquals(Money.ofYuan("50.00"), sumOfLines(county, "C01"), "April was paid for 39");
    assertEquals(List.of("24000.00", "12000.00"), settled(county));
    told(county);
  }

  @Test
  void P14_the_year_comes_to_the_budget_by_the_people_whom_everybody_had() {
    String county = county("339562", "regime: fixed-total, method: member-months");
    pay(county, 0, 5);
    rule(county, "2025-03-20", "C02");
    pay(county, 5, 12);
    rule(county, "2025-11-01", "C01");
    pay(county, 12, 13);
    assertTrue(paid(county, 13).get(0).startsWith("C01 202601"), "also after the year");
    office.run(
        county,
        () -> {
          List<String> notice = settled(county);
          Budget end = budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END);
          List<String> lines =
              end.lines().stream()
                  .filter(line -> line.claimant().community() != 0)
                  .map(line -> line.amount().toString())
                  .toList();
          assertEquals(lines, notice);
          assertEquals(lines, year(county).stream().map(sum -> sum.substring(4)).toList());
        });
    assertEquals(
        0,
        office.number(
            "select coalesce(sum(amount), 0) * 100 from payment_adjustment a"
                + " join registry_county c on c.id = a.county_id where c.code = '339562'"));
  }

  /** Twice as many people in the first community as in the second. */
  private String county(String county, String budget) {
    office.open(county);
    String pack =
        PackTexts.with(
                "regime: fixed-total, method: member-months", budget + ", switching: monthly")
            .replace("regime: claims", "regime: prepaid, instalments: equal");
    office.run(county, () -> packs.add(pack));
    String header =
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township";
    office.take(
        county,
        "insured",
        Stream.concat(
                Stream.of(header),
                IntStream.range(0, 60)
                    .mapToObj(
                        i ->
                            "P%d,王小芳,99,%s,390,1501,2020-01-01,33990110%d"
                                .formatted(i, people.certificate(i), i < 40 ? 1 : 2)))
            .toArray(String[]::new));
    office.attribute(county);
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.NOTICE));
    return county;
  }

  private void pay(String county, int from, int to) {
    for (int month = from; month < to; month++) {
      YearMonth next = FIRST.plusMonths(month);
      office.run(county, () -> payments.takeOver(next));
    }
  }

  private void rule(String county, String from, String community) {
    DateRange days = DateRange.ofDays(LocalDate.parse(from), LocalDate.of(2025, 12, 31));
    var content =
        new Rulings.Content(
            Pot.RESIDENT, days, community, new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院"));
    office.run(county, () -> rulings.record(people.certificate(0), content));
  }

  private List<String> paid(String county, int number) {
    YearMonth month = FIRST.plusMonths(number - 1L);
    return office.rows(county, PAID.formatted(month.getYear() * 100 + month.getMonthValue()));
  }

  private List<String> year(String county) {
    return office.rows(
        county,
        "select c.code, sum(s.allotted) from payment_statement s join registry_community c"
            + " on c.id = s.community_id where s.county_id = ? group by c.code order by 1");
  }

  private Money sumOfLines(String county, String community) {
    List<Money> amounts = new ArrayList<>();
    office.run(
        county,
        () ->
            adjustments.of(Pot.RESIDENT, 2025).stream()
                .filter(line -> community.equals(line.community()))
                .forEach(line -> amounts.add(line.amount())));
    return Money.total(amounts);
  }

  private List<String> settled(String county) {
    List<String> budgetsOfYear = new ArrayList<>();
    office.run(
        county,
        () -> {
          SettlementDraft draft = settlements.draft(Pot.RESIDENT, 2025).orElseThrow();
          draft.parts().forEach(part -> budgetsOfYear.add(part.settlement().budget().toString()));
        });
    return budgetsOfYear;
  }

  /** Who sees one community is told what it got or lost, and why. */
  private void told(String county) {
    people.as(
        "C02",
        county,
        () -> {
          List<MemberAdjustments.Line> own = adjustments.of(Pot.RESIDENT, 2025);
          assertTrue(own.stream().allMatch(line -> "C02".equals(line.community())));
          MemberAdjustments.Line first = own.get(0);
          assertEquals(YearMonth.of(2025, 2), first.move().paidMonth());
          assertEquals("C01", first.move().from().community());
          assertEquals("C02", first.move().to().community());
          assertEquals("RULING", first.move().cause().trigger().kind());
          assertEquals("云栖医保〔2025〕7号", first.move().cause().trigger().note());
          assertEquals("system:it", first.move().cause().stamp().by());
        });
  }
}
