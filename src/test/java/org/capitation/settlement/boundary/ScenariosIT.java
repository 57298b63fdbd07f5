package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.policy.BadPack;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.store.ScenarioStore;
import org.capitation.settlement.store.ScenarioStore.Subject;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios stand beside the books: who may keep them, and that they touch nothing. */
@ExtendWith(ArquillianExtension.class)
class ScenariosIT {
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String BOOKS =
      "select table_name from information_schema.tables where table_schema = database()"
          + " and table_name regexp '^(ledger|budget|payment|settlement|registry|policy)_'"
          + " and table_name <> 'settlement_scenario' order by 1";
  private static final Staff.Person AUDITOR = new Staff.Person("wu", Role.AUDITOR);
  private static final String HARDER =
      "all: {surplus: {bands: [{retained: 10%}]}, overrun: {bands: [{fund: 0%}]}}";

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Scenarios scenarios;
  @Inject private Expectations expectations;

  @Resource private ManagedExecutorService threads;

  @Test
  void S42_a_scenario_touches_nothing_else_and_what_is_booked_does_not_touch_it() {
    String county = county("338501");
    visit(county, "S1", "50.00");
    List<String> before = books(county);
    assertTrue(before.size() > 20, before::toString);
    ScenarioShown today = create(county, wanted("今天", "", ""));
    ScenarioShown other = create(county, wanted("更严", "{more: 10%}", HARDER));
    call(county, Staff.CLERK, () -> scenarios.rename(other.kept().id(), "更严的办法"));
    call(county, Staff.CLERK, () -> scenarios.compare(ids(today, other)));
    call(county, Staff.CLERK, () -> expectations.of(Pot.RESIDENT, 2025, ""));
    run(
        county,
        Staff.CLERK,
        () -> scenarios.delete(create(county, wanted("x", "", "")).kept().id()));
    assertEquals(before, books(county));
    assertEquals(List.of("50.00", "0.00"), spent(find(county, today)));
    assertEquals(List.of("55.00", "0.00"), spent(find(county, other)));
    visit(county, "S2", "30.00");
    assertEquals(List.of("50.00", "0.00"), spent(find(county, today)));
    assertEquals(List.of("80.00", "0.00"), spent(create(county, wanted("后来", "", ""))));
    Scenarios.Wanted again =
        new Scenarios.Wanted(subject("再来"), Optional.of(other.kept().id()), "", "");
    ScenarioShown copied = create(county, again);
    assertEquals(other.settlements(), copied.settlements(), "with its changes and terms");
    assertEquals(other.kept().content().copiedAt(), copied.kept().content().copiedAt());
  }

  @Test
  void S42_a_copy_without_changes_is_the_draft() {
    String county = county("338502");
    visit(county, "S1", "50.00");
    ScenarioShown today = create(county, wanted("今天", "", ""));
    List<Settlement> draft =
        call(
            county,
            Staff.CLERK,
            () ->
                expectations.of(Pot.RESIDENT, 2025, "").orElseThrow().lines().stream()
                    .map(Expectations.Line::now)
                    .toList());
    for (int i = 0; i < draft.size(); i++) {
      Settlement kept = today.settlements().get(i);
      assertEquals(draft.get(i).payable(), kept.payable());
      assertEquals(draft.get(i).balance(), kept.balance());
      assertEquals(draft.get(i).toFund(), kept.toFund());
    }
  }

  @Test
  void X2_the_offices_may_all_and_nobody_else_anything() {
    String county = county("338503");
    long id = create(county, wanted("今天", "", "")).kept().id();
    List<Staff.Person> offices =
        Stream.concat(Staff.SIGNATORIES.stream(), Stream.of(AUDITOR)).toList();
    for (Staff.Person person : offices) {
      ScenarioShown own = call(county, person, () -> scenarios.create(wanted("自己的", "", "")));
      call(county, person, () -> scenarios.find(id));
      call(county, person, () -> scenarios.compare(List.of(id, own.kept().id())));
      call(county, person, () -> scenarios.rename(own.kept().id(), "新名"));
      run(county, person, () -> scenarios.delete(own.kept().id()));
      assertEquals(1, call(county, person, () -> scenarios.list(Pot.RESIDENT, 2025)).size());
    }
    for (Staff.Person person :
        List.of(
            Staff.Person.of("C01"),
            new Staff.Person("gu", Role.ADMINISTRATOR),
            new Staff.Person("wang", Role.DOCTOR))) {
      for (Runnable use :
          List.<Runnable>of(
              () -> scenarios.create(wanted("x", "", "")),
              () -> scenarios.find(id),
              () -> scenarios.list(Pot.RESIDENT, 2025),
              () -> scenarios.compare(List.of(id, id + 1)),
              () -> scenarios.rename(id, "x"),
              () -> scenarios.delete(id))) {
        assertThrows(Refused.class, () -> run(county, person, use), person.name());
      }
    }
  }

  @Test
  void S42_others_may_copy_but_neither_rename_nor_delete() {
    String county = county("338504");
    long id = create(county, wanted("今天", "", "")).kept().id();
    declined("others", () -> run(county, Staff.FINANCE, () -> scenarios.delete(id)));
    declined("others", () -> run(county, Staff.FINANCE, () -> scenarios.rename(id, "x")));
    assertFalse(call(county, Staff.FINANCE, () -> scenarios.find(id)).own());
    Scenarios.Wanted copy = new Scenarios.Wanted(subject("抄"), Optional.of(id), "", "");
    assertTrue(call(county, Staff.FINANCE, () -> scenarios.create(copy)).own());
    run(county, Staff.CLERK, () -> scenarios.delete(id));
    assertThrows(Missing.class, () -> run(county, Staff.CLERK, () -> scenarios.delete(id)));
    assertThrows(Missing.class, () -> run(county, Staff.CLERK, () -> scenarios.rename(id, "x")));
    assertThrows(Missing.class, () -> run(county, Staff.FINANCE, () -> scenarios.create(copy)));
    String other = county("338505");
    long theirs = create(other, wanted("别县", "", "")).kept().id();
    assertThrows(Missing.class, () -> run(county, Staff.CLERK, () -> scenarios.find(theirs)));
    assertThrows(Missing.class, () -> run(county, Staff.CLERK, () -> scenarios.delete(theirs)));
  }

  @Test
  void S42_a_county_keeps_fifty_also_if_two_keep_the_last_at_once() {
    String county = county("338506");
    for (int i = 1; i < ScenarioStore.MOST; i++) {
      create(county, wanted("第" + i, "", ""));
    }
    List<CompletableFuture<Void>> both = new ArrayList<>();
    for (Staff.Person person : List.of(Staff.CLERK, Staff.FINANCE)) {
      both.add(
          CompletableFuture.runAsync(
              () -> run(county, person, () -> scenarios.create(wanted("最后", "", ""))), threads));
    }
    List<String> lost = new ArrayList<>();
    for (CompletableFuture<Void> one : both) {
      try {
        one.join();
      } catch (CompletionException e) {
        lost.add(((Declined) e.getCause()).key());
      }
    }
    assertEquals(List.of("settlement.scenario.full"), lost);
    List<ScenarioShown> kept = call(county, Staff.CLERK, () -> scenarios.list(Pot.RESIDENT, 2025));
    assertEquals(ScenarioStore.MOST, kept.size());
    run(county, Staff.CLERK, () -> scenarios.delete(kept.get(40).kept().id()));
    create(county, wanted("又一个", "", ""));
    declined("full", () -> create(county, wanted("多余", "", "")));
  }

  @Test
  void S42_what_cannot_be_settled_is_not_kept() {
    String county = county("338507");
    visit(county, "S1", "50.00");
    declined("unnamed", () -> create(county, wanted("  ", "", "")));
    declined("unnamed", () -> create(county, wanted("长".repeat(61), "", "")));
    for (String changes :
        List.of(
            "{budgets: {C09: 5}}", "{budgets: {C01: x}}", "{more: -101%}", "{colour: red}", "{")) {
      assertThrows(BadPack.class, () -> create(county, wanted("x", changes, "")), changes);
    }
    assertThrows(BadPack.class, () -> create(county, wanted("x", "", "all: {}")));
    Scenarios.Wanted year =
        new Scenarios.Wanted(new Subject(Pot.RESIDENT, 2024, "x"), Optional.empty(), "", "");
    declined("nothing", () -> create(county, year));
    long id = create(county, wanted("长".repeat(60), "", "")).kept().id();
    declined(
        "mixed",
        () -> create(county, new Scenarios.Wanted(year.subject(), Optional.of(id), "", "")));
    declined("number", () -> run(county, Staff.CLERK, () -> scenarios.compare(List.of(id))));
    declined("number", () -> run(county, Staff.CLERK, () -> scenarios.compare(List.of(id, id))));
    assertEquals(1, call(county, Staff.CLERK, () -> scenarios.list(Pot.RESIDENT, 2025)).size());
  }

  @Test
  void S40_what_cannot_be_told_is_said() {
    String county = county("338508");
    Expectations.Year nothing = expected(county, 2025);
    assertEquals("settlement.expected.none.spending", nothing.reason());
    assertFalse(nothing.isTold());
    declined("untold.forecast", () -> create(county, wanted("x", "{spending: forecast}", "")));
    visit(county, "S1", "50.00");
    assertTrue(expected(county, 2025).isTold());
    assertFalse(expected(county, 2025).isRanged(), "nobody of the second went anywhere");
    declined("untold.range", () -> create(county, wanted("x", "{spending: high}", "")));
    visit(county, "S2", "20.00", 1);
    assertTrue(expected(county, 2025).isRanged());
    assertEquals(
        List.of("50.00", "20.00"), spent(create(county, wanted("x", "{spending: low}", ""))));
    office.run(county, () -> packs.add(pack("2027")));
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2027, Budget.Stage.YEAR_END));
    assertEquals("settlement.expected.none.month", expected(county, 2027).reason());
    assertEquals(
        Optional.empty(), call(county, Staff.CLERK, () -> expectations.of(Pot.RESIDENT, 2024, "")));
  }

  @Test
  void S40_a_community_sees_what_is_expected_of_itself() {
    String county = county("338509");
    visit(county, "S1", "50.00");
    Staff.Person second = Staff.Person.of("C02");
    List<Expectations.Line> lines =
        call(county, second, () -> expectations.of(Pot.RESIDENT, 2025, "")).orElseThrow().lines();
    assertEquals(List.of("C02"), lines.stream().map(line -> line.community().code()).toList());
    assertThrows(
        Refused.class, () -> run(county, second, () -> expectations.of(Pot.RESIDENT, 2025, "C01")));
    assertThrows(
        Missing.class,
        () -> run(county, Staff.CLERK, () -> expectations.of(Pot.RESIDENT, 2025, "C09")));
  }

  private Expectations.Year expected(String county, int year) {
    return call(county, Staff.CLERK, () -> expectations.of(Pot.RESIDENT, year, "")).orElseThrow();
  }

  private static void declined(String key, Runnable use) {
    assertEquals("settlement.scenario." + key, assertThrows(Declined.class, use::run).key());
  }

  private static Subject subject(String name) {
    return new Subject(Pot.RESIDENT, 2025, name);
  }

  private static Scenarios.Wanted wanted(String name, String changes, String terms) {
    return new Scenarios.Wanted(subject(name), Optional.empty(), changes, terms);
  }

  private ScenarioShown create(String county, Scenarios.Wanted wanted) {
    return call(county, Staff.CLERK, () -> scenarios.create(wanted));
  }

  private ScenarioShown find(String county, ScenarioShown shown) {
    return call(county, Staff.CLERK, () -> scenarios.find(shown.kept().id()));
  }

  private static List<Long> ids(ScenarioShown... shown) {
    return Stream.of(shown).map(one -> one.kept().id()).toList();
  }

  private static List<String> spent(ScenarioShown shown) {
    return shown.settlements().stream().map(Settlement::spending).map(Money::toString).toList();
  }

  private <T> T call(String county, Staff.Person person, Supplier<T> use) {
    return staff.call(county, person, use);
  }

  private void run(String county, Staff.Person person, Runnable use) {
    staff.run(county, person, use);
  }

  /** A sum over each table of the books, with the versions of the county. */
  private List<String> books(String county) {
    String tables = office.rows(county, BOOKS).stream().collect(Collectors.joining(", "));
    List<String> sums = new ArrayList<>(office.rows(county, "checksum table " + tables));
    sums.addAll(office.rows(county, "select ground, frame from registry_county where id = ?"));
    return sums;
  }

  private String county(String county) {
    office.open(county);
    office.settle(county, 4);
    office.run(county, () -> packs.add(pack("2025")));
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    return county;
  }

  private static String pack(String year) {
    return PackTexts.GOOD
        .replace("2025-", year + "-")
        .replace("year: 2025", "year: " + year)
        .replace("390-2025", "390-" + year);
  }

  private void visit(String county, String settlement, String fund) {
    visit(county, settlement, fund, 0);
  }

  private void visit(String county, String settlement, String fund, int person) {
    office.take(
        county,
        "visit",
        VISITS,
        "%s,P%d,%s,390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,%s,0,,2025-03-10 10:00:00"
            .formatted(settlement, person, Office.certificate(person), fund));
  }
}
