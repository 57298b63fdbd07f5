package org.capitation.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.Home;
import org.capitation.attribution.UsualTerms;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** The county of case V21: everything in it holds since 2025-01-01, all visits are on one day. */
final class SmallCounty {
  private static final DateRange SINCE = DateRange.from(LocalDate.of(2025, 1, 1));
  private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
  private static final Citation BASIS = new Citation("", "");
  private static final County COUNTY =
      new County(1, "339921", "云栖县", new PoolingArea("339900", "云栖市"), 1);

  private final Map<String, Integer> institutions = new HashMap<>();
  private final Map<String, Insured> persons = new HashMap<>();
  private final Providers providers;
  private final ChargingRule rule;

  SmallCounty(CaseFile file) {
    providers = providers(file.rows("机构"));
    AttributionRule attribution =
        new AttributionRule(
            both(UsualTerms.USUAL), catchments(file.rows("服务片区")), providers, team -> team);
    file.rows("参保人").forEach(row -> attribute(row, attribution));
    TermsBuilder terms = new TermsBuilder();
    file.rows("纳入清单").forEach(row -> terms.line(ScopeRow.line(row)));
    rule = new ChargingRule(both(terms.build()), new AccountingCalendar(Set.of()), 1);
  }

  /** The key of a community: A is 1. */
  static int key(String community) {
    return community.charAt(0) - 'A' + 1;
  }

  /** The name of a community by key. */
  static String name(int community) {
    return community == Community.NONE ? "–" : String.valueOf((char) ('A' + community - 1));
  }

  /** The home of a person on the day of the visits. */
  Optional<Home> home(String person) {
    return persons.get(person).home();
  }

  /** The charge of a visit, which its patient's own pot pays. */
  Entry.Charge charge(Row row) {
    Insured person = persons.get(row.text("人员"));
    Visit visit =
        new Visit(
            row.text("人员"),
            null,
            DAY.atStartOfDay(),
            person.pot(),
            new Care(row.text("医疗类别"), null, false),
            false,
            DAY,
            DAY.atTime(9, 0),
            new Amounts(1, row.money("统筹支付"), row.money("统筹支付")));
    return rule.charge(
        visit, Patient.of(person.home()), providers.find(row.text("机构编码"), row.text("机构区划"), DAY));
  }

  private Providers providers(List<Row> rows) {
    List<Institution> known = new ArrayList<>();
    List<Membership> members = new ArrayList<>();
    for (Row row : rows) {
      int id = known.size() + 1;
      institutions.put(row.text("机构"), id);
      known.add(
          new Institution(
              id,
              row.text("编码"),
              row.text("机构"),
              row.text("药店").equals("是"),
              true,
              row.text("区划"),
              SINCE));
      row.optional("所属医共体", SmallCounty::key)
          .ifPresent(community -> members.add(new Membership(community, id, SINCE)));
    }
    return new Providers(COUNTY, known, members);
  }

  private static Catchments catchments(List<Row> rows) {
    Map<String, Catchment.Kind> kinds =
        Map.of("乡镇", Catchment.Kind.TOWNSHIP, "单位", Catchment.Kind.EMPLOYER);
    return new Catchments(
        rows.stream()
            .map(
                row ->
                    new Catchment(
                        kinds.get(row.text("类型")), row.text("编码"), key(row.text("所属医共体")), SINCE))
            .toList());
  }

  private void attribute(Row row, AttributionRule attribution) {
    Pot pot = Pot.of(row.text("险种")).orElseThrow();
    InsuredPeriod period =
        new InsuredPeriod(
            pot,
            row.text("人员类别"),
            row.text("灵活就业").equals("是"),
            Ties.of(
                row.optional("单位", code -> code).orElse(null),
                row.optional("户籍乡镇", code -> code).orElse(null)),
            SINCE);
    List<Enrolment> contracts =
        row.optional("签约机构", institutions::get).stream()
            .map(institution -> new Enrolment("", 1, institution, SINCE.from(), SINCE))
            .toList();
    Optional<Home> home =
        attribution
            .attribute(
                Evidence.of(
                    InsuredPerson.of(1, null, List.of(period)), new EnrolmentHistory(contracts)))
            .stream()
            .filter(a -> a.range().contains(DAY))
            .map(Attribution::home)
            .findFirst();
    persons.put(row.text("人员"), new Insured(pot, home));
  }

  /** Which pot insures a person, and whose the person is on the day. */
  private record Insured(Pot pot, Optional<Home> home) {}

  private static <T> Map<Pot, Dated<T>> both(T terms) {
    Dated<T> dated = new Dated<>(List.of(new Dated.Span<>(SINCE, terms)));
    return Map.of(Pot.RESIDENT, dated, Pot.EMPLOYEE, dated);
  }
}
