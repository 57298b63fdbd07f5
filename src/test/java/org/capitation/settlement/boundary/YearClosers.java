package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Paper;

/** Those who settle the year of small counties, for the tests. */
@ApplicationScoped
public class YearClosers {
  static final int YEAR = 2025;
  static final Staff.Person FIRST = Staff.Person.of("C01");
  static final Staff.Person SECOND = Staff.Person.of("C02");
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Budgets budgets;
  @Inject private PolicyPacks packs;
  @Inject private Papers papers;
  @Inject private Replies replies;

  /**
   * A county with a budget of 1000.00 for each of two communities; the first has spent 700.00, the
   * second 1030.00; all months are closed.
   */
  public String county(String county) {
    return county(county, "deadlines: {article: 第十三条, confirm: 10}");
  }

  String county(String county, String deadlines) {
    office.open(county);
    office.settle(county, 4);
    office.run(
        county,
        () ->
            packs.add(
                PackTexts.with("handed-down: 42000000.50", "handed-down: 2000.00")
                        .replace("reserve: 5%", "reserve: 0%")
                        .replace("reserve: draw", "reserve: keep")
                    + deadlines
                    + "\n"));
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, YEAR, Budget.Stage.YEAR_END));
    visit(county, 0, "S1", "2025-03-10", "700.00");
    visit(county, 1, "S2", "2025-04-10", "1030.00");
    close(county);
    return county;
  }

  /** All months of the year are closed. */
  void close(String county) {
    for (int month = 1; month <= 12; month++) {
      close(county, month);
    }
  }

  private void close(String county, int month) {
    office.change(
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " select id, %d, 'CLOSED', now(3), 'it' from registry_county where code = '%s'"
                .formatted(YEAR * 100 + month, county));
  }

  /** Somebody goes to the third hospital, which is of no community. */
  void visit(String county, int person, String settlement, String day, String fund) {
    office.take(
        county,
        "visit",
        VISITS,
        "%s,P%d,%s,390,1501,H3,11,%s,%s 10:00:00,2,%s,%s,0,,%s 10:00:00"
            .formatted(settlement, person, Office.certificate(person), day, day, fund, fund, day));
  }

  long publish(String county) {
    return staff.call(county, Staff.CLERK, () -> papers.publish(Pot.RESIDENT, YEAR));
  }

  ShownPaper find(String county, long id) {
    return staff.call(county, Staff.REVIEWER, () -> papers.find(id));
  }

  Paper.State state(String county, long id) {
    return find(county, id).paper().standing().state();
  }

  int seen(String county, long id) {
    return find(county, id).paper().standing().version();
  }

  void confirm(String county, long id) {
    staff.run(county, FIRST, () -> replies.reply(id, "C01", Map.of()));
    staff.run(county, SECOND, () -> replies.reply(id, "C02", Map.of()));
  }

  void sign(String county, long id, Staff.Person person) {
    int seen = seen(county, id);
    staff.run(county, person, () -> papers.sign(id, seen));
  }

  /** All three sign after the clerk, and it is posted. */
  public void signAll(String county, long id) {
    List.of(Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE)
        .forEach(person -> sign(county, id, person));
    awaitLocked(county, id);
  }

  /** Publishes, has it confirmed, signed and posted. */
  long lock(String county) {
    long id = publish(county);
    confirm(county, id);
    signAll(county, id);
    return id;
  }

  /**
   * Waits until it is posted. Nobody of the staff has an account to post in the name of: the job of
   * the last signature fails, and it is posted anew.
   */
  void awaitLocked(String county, long id) {
    if (ended(county, id) != Paper.State.LOCKED) {
      office.run(county, () -> papers.post(id));
      assertEquals(Paper.State.LOCKED, ended(county, id));
    }
  }

  private Paper.State ended(String county, long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!staff
        .call(county, Staff.CLERK, () -> papers.posting(id))
        .orElseThrow()
        .state()
        .ended()) {
      assertTrue(System.nanoTime() < end, "posting goes on and on");
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return state(county, id);
  }

  /** Code, budget, spending and what the paper pays, of each community. */
  List<String> lines(String county, long id) {
    return find(county, id).rows().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.community().code(),
                    row.settlement().budget().toString(),
                    row.settlement().spending().toString(),
                    row.due().toString()))
        .toList();
  }

  static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }
}
