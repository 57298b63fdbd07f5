package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.it.Office;
import org.capitation.ledger.Difference;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A year of late sign-ups, rulings and visits with months closed in between comes to the same as
 * the final state at once, but for what is listed; through files, use cases and the database (L12).
 */
@ExtendWith(ArquillianExtension.class)
class YearOfSignUpsIT {
  private static final int PEOPLE = 40;
  private static final int VISITS = 25;
  private static final int CHANGES = 8;
  private static final String HEADER =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String CONTRACTS = "contract_no,certno,team_code,sign_date,begndate,enddate";
  private static final String BORNE =
      "select concat(coalesce(c.code, '-'), ' ', t.service_month), sum(t.fund)"
          + " from ledger_total t left join registry_community c on c.id = t.home_community"
          + " where t.county_id = ? and t.disposition = 'CHARGED' group by 1";

  @Inject private Office office;
  @Inject private Rulings rulings;
  @Inject private Unmoved unmoved;
  @Inject private AccountingMonths months;
  @Inject private Verifying verifying;
  @Inject private CountyStore counties;

  private final SplittableRandom random = new SplittableRandom(20251231);
  private int numbers;

  /** A line of a file, or a ruling. */
  private record Step(String kind, String line, Ruled ruled) {}

  private record Ruled(int person, DateRange days, String community) {}

  @Test
  void L12_one_by_one_as_all_at_once_but_for_what_is_listed() {
    List<List<Step>> year = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      List<Step> steps = new ArrayList<>();
      for (int i = 0; i < CHANGES; i++) {
        steps.add(change(month));
      }
      for (int i = 0; i < VISITS; i++) {
        steps.add(visit(month));
      }
      year.add(steps);
    }
    String living = people("339531");
    for (int month = 1; month <= year.size(); month++) {
      live(living, month, year.get(month - 1));
    }
    String atOnce = people("339532");
    List<Step> all = year.stream().flatMap(List::stream).toList();
    all.forEach(step -> register(atOnce, step));
    office.attribute(atOnce);
    take(atOnce, "visit", HEADER, all);
    Map<String, BigDecimal> borne = borne(living);
    assertTrue(setRight(living, borne) > 3, "some visits stay where they are");
    assertEquals(borne(atOnce), borne);
    assertTrue(
        Long.parseLong(
                office.rows(living, "select count(*) from ledger_entry where county_id = ?").get(0))
            > 20,
        "visits were moved");
    assertEquals(List.of(Difference.Kind.TODAY), found(living), "what stays, and nothing else");
    assertEquals(List.of(), found(atOnce));
  }

  /** Changes one by one, visits as a file, and then the month before is closed. */
  private void live(String county, int month, List<Step> steps) {
    for (Step step : steps) {
      register(county, step);
      if (step.kind.equals("enrolment")) {
        office.attribute(county);
      }
    }
    take(county, "visit", HEADER, steps);
    if (month > 1) {
      office.run(county, () -> months.close(YearMonth.of(2025, month - 1)));
    }
  }

  private void register(String county, Step step) {
    if (step.kind.equals("enrolment")) {
      office.take(county, "enrolment", CONTRACTS, step.line);
    } else if (step.kind.equals("ruling")) {
      var content =
          new Rulings.Content(
              Pot.RESIDENT,
              step.ruled.days,
              step.ruled.community,
              new Ruling.Ground("document", "reason"));
      office.run(county, () -> rulings.record(Office.certificate(step.ruled.person), content));
    }
  }

  private void take(String county, String kind, String header, List<Step> steps) {
    List<String> lines = new ArrayList<>(List.of(header));
    steps.stream().filter(step -> step.kind.equals(kind)).map(Step::line).forEach(lines::add);
    assertEquals(0, office.take(county, kind, lines.toArray(String[]::new)).rejected());
  }

  /** Mostly told late: contracts that may end the ones before, and rulings. */
  private Step change(int month) {
    int person = random.nextInt(PEOPLE);
    LocalDate from = LocalDate.of(2025, month, 1).minusDays(random.nextInt(-10, 110));
    if (random.nextInt(3) == 0) {
      DateRange days = new DateRange(from, from.plusDays(random.nextInt(10, 90)));
      return new Step("ruling", "", new Ruled(person, days, "C0" + random.nextInt(1, 3)));
    }
    String line =
        "Q%d,%s,T%d,%s,%s,%s"
            .formatted(
                numbers++,
                Office.certificate(person),
                random.nextInt(1, 3),
                from,
                from,
                from.plusYears(1).minusDays(1));
    return new Step("enrolment", line, null);
  }

  private Step visit(int month) {
    LocalDate day = LocalDate.of(2025, month, random.nextInt(1, 29));
    String line =
        "S%d,1,%s,390,1501,H%d,11,%s,%s 10:00:00,2,80.00,%d.00,0,,%s 10:00:00"
            .formatted(
                numbers++,
                Office.certificate(random.nextInt(PEOPLE)),
                random.nextInt(1, 4),
                day,
                day,
                random.nextInt(1, 80),
                day);
    return new Step("visit", line, null);
  }

  private Map<String, BigDecimal> borne(String county) {
    Map<String, BigDecimal> borne = new TreeMap<>();
    for (String row : office.rows(county, BORNE)) {
      int split = row.lastIndexOf(' ');
      add(borne, row.substring(0, split), new BigDecimal(row.substring(split + 1)));
    }
    return borne;
  }

  /** Moves what is listed; how much that is. */
  private long setRight(String county, Map<String, BigDecimal> borne) {
    List<Unmoved.Lines> found = new ArrayList<>();
    office.run(county, () -> found.add(unmoved.of(1, 1000)));
    for (Unmoved.Line line : found.get(0).lines()) {
      BigDecimal fund = line.amounts().fund().yuan();
      add(borne, line.from() + " " + line.serviceMonth(), fund.negate());
      add(borne, line.to() + " " + line.serviceMonth(), fund);
    }
    return found.get(0).count();
  }

  private static void add(Map<String, BigDecimal> borne, String key, BigDecimal fund) {
    borne.merge(key, fund, BigDecimal::add);
    borne.values().removeIf(sum -> sum.signum() == 0);
  }

  private List<Difference.Kind> found(String county) {
    List<Difference.Kind> kinds = new ArrayList<>();
    office.run(
        county,
        () ->
            kinds.addAll(
                verifying
                    .verify(counties.get(county), OptionalInt.empty(), (done, total) -> {})
                    .findings()
                    .sums()
                    .keySet()));
    return kinds;
  }

  /** Everything there but the look-back, which is a month. */
  private String people(String county) {
    office.open(county);
    office.change(
        "update policy_pack set text = replace(text, 'look-back: 12', 'look-back: 1')"
            + " where county_id = "
            + counties.get(county).id());
    office.settle(county, PEOPLE);
    return county;
  }
}
