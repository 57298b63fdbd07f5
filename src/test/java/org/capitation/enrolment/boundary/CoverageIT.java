package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.enrolment.Coverage.Part;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.enrolment.boundary.CoverageAnswer.Line;
import org.capitation.enrolment.boundary.CoverageLines.By;
import org.capitation.it.Office;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.value.Ratio;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts who is signed up from what the files say, in a county of its own. */
@ExtendWith(ArquillianExtension.class)
class CoverageIT {
  private static final String COUNTY = "339815";
  private static final String PEOPLE =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township,brdy";
  private static final String CONTRACTS =
      "contract_no,certno,team_code,sign_date,begndate,enddate,groups";
  private static final Coverages.Choice CHOICE =
      new Coverages.Choice(Pot.RESIDENT, 2025, Optional.of(LocalDate.of(2025, 9, 30)));

  @Inject private Office office;
  @Inject private PolicyPacks packs;
  @Inject private Coverages coverages;
  @Inject private Acting acting;

  @Test
  void E20_to_E22_everybody_sees_the_rates_of_what_is_theirs() {
    open();
    office.run(
        COUNTY,
        () -> {
          CoverageAnswer answer = coverages.of("", CHOICE);
          assertEquals(LocalDate.of(2025, 1, 1), answer.since());
          assertEquals(Ratio.ofPercent("50"), answer.goals().all());
          assertEquals("4 3 1 1 0", figures(answer.all()));
          assertEquals(
              List.of("C01 3 2 1 1 0", "C02 1 1 0 0 0"),
              answer.communities().stream().map(CoverageIT::told).toList());
          assertEquals(
              List.of("T1 3 2 1 1 0", "T2 1 1 0 0 0"),
              answer.teams().stream().map(CoverageIT::told).toList());
          assertEquals(
              List.of("H1 3 2 1 1 0", "H2 1 1 0 0 0"),
              answer.institutions().stream().map(CoverageIT::told).toList());
          assertEquals(
              List.of("03 2 1 1 0 0", "04 2 2 0 1 0"),
              answer.groups().stream().map(CoverageIT::told).toList());
          assertEquals("4 3 1 1 0", figures(answer.key()));
          assertEquals(CoverageFigures.NONE, coverages.of("", employees()).all().figures());
        });
    lists();
    acting.runAs(
        admin("C02"),
        () -> {
          assertEquals("1 1 0 0 0", figures(coverages.of("", CHOICE).all()));
          assertEquals(1, coverages.of("", CHOICE).teams().size());
          assertThrows(Refused.class, () -> coverages.of("C01", CHOICE));
          assertEquals(0, count("C02", By.TEAM, "T1", Part.SIGNED));
        });
  }

  /** Each figure is the number of those listed behind it. */
  private void lists() {
    office.run(
        COUNTY,
        () -> {
          for (Line line : coverages.of("", CHOICE).communities()) {
            CoverageFigures f = line.figures();
            assertEquals(f.members(), count("", By.COMMUNITY, line.code(), Part.MEMBERS));
            assertEquals(f.signed(), count("", By.COMMUNITY, line.code(), Part.SIGNED));
            assertEquals(f.unsigned(), count("", By.COMMUNITY, line.code(), Part.UNSIGNED));
            assertEquals(f.ended(), count("", By.COMMUNITY, line.code(), Part.ENDED));
            assertEquals(f.gap(), count("", By.COMMUNITY, line.code(), Part.GAP));
          }
          assertEquals(2, count("", By.INSTITUTION, "H1", Part.SIGNED));
          assertEquals(2, count("", By.GROUP, "03", Part.MEMBERS));
          assertEquals(4, count("", By.KEY, "", Part.MEMBERS));
          Coverages.Person person =
              coverages.persons("", CHOICE, figure(By.ALL, "", Part.GAP), 1, 10).people().get(0);
          assertEquals("李*", person.name());
          assertEquals("Q4", person.contract().number());
          assertEquals(List.of("04"), person.contract().groups());
        });
  }

  private long count(String community, By by, String code, Part part) {
    return coverages.persons(community, CHOICE, figure(by, code, part), 1, 10).count();
  }

  private static Coverages.Figure figure(By by, String code, Part part) {
    return new Coverages.Figure(by, code, part);
  }

  private static Coverages.Choice employees() {
    return new Coverages.Choice(Pot.EMPLOYEE, 2025, CHOICE.day());
  }

  private void open() {
    office.open(COUNTY);
    String goals =
        "coverage: {article: 第六条, all: 50%, key: 80%, lapsed-months: 12,"
            + " groups: [{group: \"03\", ages: 60+}, {group: \"04\"}]}\nattribution:";
    office.run(COUNTY, () -> packs.add(PackTexts.with("attribution:", goals)));
    office.take(
        COUNTY,
        "insured",
        PEOPLE,
        "P1,王大,99,V1,390,1501,2025-01-01,339901101,1950-01-01",
        "P2,李二,99,V2,390,1501,2025-01-01,339901101,1980-01-01",
        "P3,张三,99,V3,390,1501,2025-01-01,339901101,1960-01-01",
        "P4,赵四,99,V4,390,1501,2025-01-01,339901102,1980-01-01",
        "P5,钱无,99,V5,390,1501,2025-01-01,330000001,1980-01-01");
    office.take(
        COUNTY,
        "enrolment",
        CONTRACTS,
        "Q1,V1,T1,2024-03-01,2024-03-01,2025-02-28,",
        "Q2,V1,T1,2025-03-01,2025-03-01,2026-02-28,",
        "Q3,V2,T1,2024-03-01,2024-03-01,2025-02-28,04",
        "Q4,V2,T1,2025-04-01,2025-04-01,2026-03-31,04",
        "Q5,V4,T2,2025-04-01,2025-04-01,2026-03-31,04");
    office.attribute(COUNTY);
  }

  private static Account admin(String community) {
    return new Account(
        "it-admin",
        "",
        "",
        COUNTY,
        Set.of(Role.COMMUNITY_ADMIN),
        new Scope.Communities(Set.of(community)));
  }

  private static String told(Line line) {
    return line.code() + " " + figures(line);
  }

  private static String figures(Line line) {
    CoverageFigures f = line.figures();
    return f.members() + " " + f.signed() + " " + f.seamless() + " " + f.gap() + " " + f.lapsed();
  }
}
