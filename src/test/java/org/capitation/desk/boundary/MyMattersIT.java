package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.access.Matter;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.MassChanges;
import org.capitation.attribution.boundary.MassProposals;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.BudgetRounds;
import org.capitation.budget.boundary.BudgetSigning;
import org.capitation.budget.boundary.Proposals;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.page.Words;
import org.capitation.registry.Catchment;
import org.capitation.registry.Pot;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What waits for somebody is what they can do at this moment, and nothing of others. */
@ExtendWith(ArquillianExtension.class)
class MyMattersIT {
  private static final Staff.Person FIRST = Staff.Person.of("C01");
  private static final Staff.Person SECOND = Staff.Person.of("C02");

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private MyMatters matters;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning signing;
  @Inject private Proposals proposals;
  @Inject private MassProposals changes;
  @Inject private MassChanges mass;

  @Test
  void a_budget_waits_for_one_after_the_other_and_at_last_for_its_communities() {
    String county = county("338471");
    long id =
        staff
            .call(county, Staff.CLERK, () -> rounds.draft(Pot.RESIDENT, 2025, Budget.Stage.NOTICE))
            .id();
    for (Staff.Person signatory : Staff.SIGNATORIES) {
      assertEquals(List.of(signatory.name()), whose(county, "budget.sign"));
      staff.run(
          county,
          signatory,
          () -> signing.sign(id, proposals.find(id).proposal().standing().version()));
    }
    assertEquals(List.of(), whose(county, "budget.sign"));
    assertEquals(List.of(FIRST.name(), SECOND.name()), whose(county, "budget.receipt"));
    staff.run(county, FIRST, () -> signing.confirm(id, "C01"));
    assertEquals(List.of(SECOND.name()), whose(county, "budget.receipt"));
    assertEquals(List.of(), told(county, FIRST));
    staff.run(county, SECOND, () -> signing.confirm(id, "C02"));
    assertEquals(List.of("budget.IN_FORCE"), told(county, FIRST));
    assertEquals(List.of("budget.IN_FORCE"), told(county, Staff.FINANCE));
    assertEquals(List.of(), told(county, SECOND), "who did it need not be told");
  }

  @Test
  void a_mass_change_waits_for_those_who_did_not_ask_for_it() throws InterruptedException {
    String county = county("338472");
    MassProposals.Content content =
        new MassProposals.Content(
            Optional.of(new MassChange.Place(Catchment.Kind.TOWNSHIP, "339901101")),
            "C01",
            "C02",
            LocalDate.of(2025, 3, 1),
            new Ruling.Ground("云栖医保〔2025〕9号", "乡镇划转"));
    List<Long> asked = new ArrayList<>();
    // its preview is a job of somebody with an account
    office.run(county, () -> asked.add(changes.propose(content).id()));
    long id = asked.get(0);
    awaitPreview(county, id);
    assertEquals(
        List.of(Staff.REVIEWER.name(), Staff.APPROVER.name()), whose(county, "attribution.change"));
    int seen = staff.call(county, Staff.REVIEWER, () -> mass.find(id)).version();
    staff.run(county, Staff.REVIEWER, () -> mass.reject(id, seen, "文件不全"));
    assertEquals(List.of(), whose(county, "attribution.change"));
    assertEquals(List.of(), told(county, Staff.CLERK));
    office.run(
        county,
        () ->
            assertEquals(
                List.of("attribution.change.REJECTED"),
                matters.news().stream().map(Matter::kind).toList()));
  }

  private void awaitPreview(String county, long id) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      ChangeRequest change = staff.call(county, Staff.CLERK, () -> mass.find(id));
      if (change.state() == ChangeRequest.State.PROPOSED) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no preview");
  }

  private String county(String code) {
    office.open(code);
    office.settle(code, 4);
    return code;
  }

  /** For whom something of a kind waits. */
  private List<String> whose(String county, String kind) {
    List<Staff.Person> all = new ArrayList<>(Staff.SIGNATORIES);
    all.addAll(List.of(FIRST, SECOND));
    return all.stream()
        .filter(
            person ->
                staff.call(county, person, matters::waiting).stream()
                    .peek(MyMattersIT::hasWords)
                    .anyMatch(matter -> matter.kind().equals(kind)))
        .map(Staff.Person::name)
        .toList();
  }

  private List<String> told(String county, Staff.Person person) {
    return staff.call(county, person, matters::news).stream()
        .peek(MyMattersIT::hasWords)
        .map(Matter::kind)
        .toList();
  }

  private static void hasWords(Matter matter) {
    assertTrue(Words.bundle(Locale.ENGLISH).containsKey(matter.key()), matter.key());
    assertTrue(Words.bundle(Locale.CHINESE).containsKey(matter.key()), matter.key());
  }
}
