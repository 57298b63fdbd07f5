package org.capitation.job.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Caller;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.job.Failed;
import org.capitation.job.Jobs;
import org.capitation.job.Nodes;
import org.capitation.job.Task;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskState;
import org.capitation.job.Work;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs jobs of a kind of its own, inside the server; every test in counties of its own. */
@ExtendWith(ArquillianExtension.class)
class JobIT {
  private static final AtomicLong SUBJECTS = new AtomicLong(1);
  private static final AtomicInteger COUNTIES = new AtomicInteger(339_001);

  @Inject private Jobs jobs;
  @Inject private Tasks tasks;
  @Inject private Recovery recovery;
  @Inject private ProbeJob.Once probe;
  @Inject private ProbeJob.Again again;
  @Inject private JobTable table;
  @Inject private Nodes nodes;
  @Inject private Acting acting;
  @Inject private Caller caller;

  private final String county = Integer.toString(COUNTIES.getAndIncrement());
  private final long subject = SUBJECTS.getAndIncrement();

  @Test
  void J1_one_of_a_kind_runs_in_a_county_and_the_earliest_is_next() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Long> order = new ArrayList<>();
    probe.act(
        subject,
        work -> {
          await(go);
          order.add(work.task().id());
        });
    List<Long> asked = List.of(submit().id(), submit().id(), submit().id());
    until(() -> state(asked.get(0)) == TaskState.RUNNING);
    assertEquals(TaskState.WAITING, state(asked.get(1)));
    assertEquals(TaskState.WAITING, state(asked.get(2)));
    go.countDown();
    until(() -> state(asked.get(2)) == TaskState.DONE);
    assertEquals(asked, order);
    assertEquals(List.of("DONE", "DONE", "DONE"), probe.told(subject));
  }

  @Test
  void J1_the_table_itself_refuses_a_second_one_that_runs() {
    table.plant(county, "probe-guard", subject, TaskState.RUNNING);
    table.plant(county, "probe-guard", subject, TaskState.WAITING);
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> table.plant(county, "probe-guard", subject, TaskState.RUNNING));
    assertTrue(refused.getMessage().contains("job_task_running"), refused.getMessage());
    table.change("update job_task set state = 'DONE' where kind = 'probe-guard'");
  }

  @Test
  void J1_counties_and_kinds_do_not_wait_for_each_other() {
    CyclicBarrier meeting = new CyclicBarrier(6);
    probe.act(subject, work -> meet(meeting));
    again.act(subject, work -> meet(meeting));
    List<Long> all = new ArrayList<>();
    for (String one : List.of(county, county + "2", county + "3")) {
      String code = one.substring(one.length() - 6);
      all.add(as(code, () -> jobs.submit(ProbeJob.Once.KIND, subject, "x")).id());
      all.add(as(code, () -> jobs.submit(ProbeJob.Again.KIND, subject, "x")).id());
    }
    // each waits for all the others, so they are done only if all run at the same time
    until(() -> probe.told(subject).size() + again.told(subject).size() == 6);
    assertEquals(List.of("DONE", "DONE", "DONE"), probe.told(subject));
  }

  @Test
  void J2_a_job_acts_for_whoever_asked_for_it() {
    List<String> who = new ArrayList<>();
    probe.act(subject, work -> who.add(caller.name() + " " + caller.county()));
    until(submit(), TaskState.DONE);
    assertEquals(List.of("system:it " + county), who);
  }

  @Test
  void J2_it_fails_in_words_when_that_account_is_closed_meanwhile() {
    long id = table.plant(county, ProbeJob.Again.KIND, subject, TaskState.WAITING);
    table.change("update job_task set created_by = 'somebody-gone' where id = ?", id);
    AtomicInteger runs = new AtomicInteger();
    again.act(subject, work -> runs.incrementAndGet());
    recover();
    Task task = until(find(id), TaskState.FAILED);
    assertEquals("no-account", task.failure());
    assertEquals(List.of("somebody-gone"), task.arguments());
    assertEquals(0, runs.get());
  }

  @Test
  void J3_one_that_waits_is_cancelled_at_once_and_one_that_runs_where_it_looks() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    probe.act(
        subject,
        work -> {
          work.progress(2, 5);
          work.stopIfAsked();
          looking.countDown();
          await(asked);
          work.stopIfAsked();
          throw new AssertionError("it should have stopped");
        });
    Task running = submit();
    Task waiting = submit();
    await(looking);
    as(county, () -> tasks.stop(waiting.id()));
    assertEquals(TaskState.CANCELLED, state(waiting.id()));
    as(
        county,
        () -> {
          jobs.stop(ProbeJob.Once.KIND, subject);
          return null;
        });
    assertEquals(TaskState.RUNNING, state(running.id()));
    asked.countDown();
    Task stopped = until(running, TaskState.CANCELLED);
    assertEquals(2, stopped.done());
    assertEquals(5, stopped.total());
    assertNull(stopped.failure());
    assertNotNull(stopped.ended());
    assertEquals(List.of("CANCELLED", "CANCELLED"), probe.told(subject));
  }

  @Test
  void J4_after_a_kill_a_job_goes_on_if_its_kind_can_and_has_failed_if_not() {
    AtomicInteger runs = new AtomicInteger();
    again.act(subject, work -> runs.incrementAndGet());
    probe.act(subject, work -> runs.addAndGet(100));
    long can = table.plant(county, ProbeJob.Again.KIND, subject, TaskState.RUNNING);
    long cannot = table.plant(county, ProbeJob.Once.KIND, subject, TaskState.RUNNING);
    long unknown = table.plant(county, "former-kind", subject, TaskState.RUNNING);
    long waited = table.plant(county, "former-kind", subject, TaskState.WAITING);
    recover();
    until(find(can), TaskState.DONE);
    assertEquals("interrupted", until(find(cannot), TaskState.FAILED).failure());
    assertEquals("interrupted", until(find(unknown), TaskState.FAILED).failure());
    assertEquals("unknown-kind", until(find(waited), TaskState.FAILED).failure());
    assertEquals(1, runs.get());
    assertEquals(List.of("DONE"), again.told(subject));
    assertEquals(List.of("FAILED"), probe.told(subject));
  }

  @Test
  void J4_what_was_asked_to_stop_before_the_kill_does_not_go_on() {
    AtomicInteger runs = new AtomicInteger();
    again.act(subject, work -> runs.incrementAndGet());
    long id = table.plant(county, ProbeJob.Again.KIND, subject, TaskState.RUNNING);
    table.change("update job_task set stop_asked = true where id = ?", id);
    recover();
    until(find(id), TaskState.CANCELLED);
    assertEquals(0, runs.get());
    assertEquals(List.of("CANCELLED"), again.told(subject));
  }

  @Test
  void J5_a_job_that_another_server_took_over_can_neither_tell_nor_end() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    List<RuntimeException> thrown = new ArrayList<>();
    probe.act(
        subject,
        work -> {
          await(taken);
          thrown.add(assertThrows(RuntimeException.class, work::stopIfAsked));
          thrown.add(assertThrows(RuntimeException.class, () -> tell(work, 8)));
          over.countDown();
        });
    Task task = submit();
    until(task, TaskState.RUNNING);
    table.change("update job_task set life = 'another' where id = ?", task.id());
    taken.countDown();
    await(over);
    // the next of the kind in the county has to wait for the other server's
    Task next = submit();
    Thread.sleep(500);
    assertEquals(2, thrown.size());
    assertEquals(TaskState.RUNNING, state(task.id()));
    assertEquals(0, find(task.id()).done());
    assertEquals(TaskState.WAITING, state(next.id()));
    assertEquals(List.of(), probe.told(subject));
    table.change("update job_task set state = 'DONE' where county = ?", county);
  }

  @Test
  void J6_a_failure_of_the_feature_has_its_code_and_any_other_a_number() {
    probe.act(
        subject,
        work -> {
          throw new IllegalStateException("wrapped", new Failed("too-long", 12, "a.csv"));
        });
    Task known = until(submit(), TaskState.FAILED);
    assertEquals("too-long", known.failure());
    assertEquals(List.of("12", "a.csv"), known.arguments());
    probe.act(
        subject,
        work -> {
          throw new StackOverflowError("planned");
        });
    Task broken = until(submit(), TaskState.FAILED);
    assertEquals("broken", broken.failure());
    assertTrue(broken.arguments().get(0).matches("[0-9a-f]{8}"), broken.arguments().toString());
    Task untellable = as(county, () -> jobs.submit(ProbeJob.Once.KIND, -1, "breaks when told"));
    until(untellable, TaskState.DONE);
  }

  @Test
  void it_begins_when_the_transaction_that_asks_for_it_is_committed_and_never_if_it_is_not() {
    AtomicInteger runs = new AtomicInteger();
    probe.act(subject, work -> runs.incrementAndGet());
    assertThrows(
        Missing.class,
        () ->
            as(
                county,
                () ->
                    table.together(
                        () -> {
                          submitHere();
                          throw new Missing("planned", 0);
                        })));
    Task task =
        as(
            county,
            () ->
                table.together(
                    () -> {
                      Task submitted = submitHere();
                      pause();
                      assertEquals(0, runs.get());
                      return submitted;
                    }));
    until(task, TaskState.DONE);
    assertEquals(1, runs.get());
    assertEquals(1, as(county, () -> tasks.list(TaskFilter.ALL, 0, 10)).count());
  }

  @Test
  void progress_is_written_at_most_twice_a_second_and_the_last_at_the_end() throws Exception {
    CountDownLatch counted = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    probe.act(
        subject,
        work -> {
          for (int done = 1; done <= 1000; done++) {
            work.progress(done, 1000);
          }
          counted.countDown();
          await(go);
        });
    Task task = submit();
    await(counted);
    assertEquals(1, find(task.id()).done());
    go.countDown();
    assertEquals(1000, until(task, TaskState.DONE).done());
  }

  @Test
  void other_counties_jobs_do_not_exist() {
    Task task = until(submit(), TaskState.DONE);
    assertEquals(task, as(county, () -> jobs.about(ProbeJob.Once.KIND, subject)).orElseThrow());
    assertFalse(as("339000", () -> jobs.about(ProbeJob.Once.KIND, subject)).isPresent());
    assertThrows(Missing.class, () -> as("339000", () -> tasks.find(task.id())));
    assertThrows(Missing.class, () -> as("339000", () -> tasks.stop(task.id())));
    assertEquals(0, as("339000", () -> tasks.list(TaskFilter.ALL, 0, 10)).count());
  }

  @Test
  void a_clerk_an_administrator_or_whoever_asked_stops_a_job_and_nobody_else() {
    long id = table.plant(county, ProbeJob.Once.KIND, subject, TaskState.WAITING);
    table.change("update job_task set created_by = 'it-reviewer' where id = ?", id);
    for (Role role : List.of(Role.AUDITOR, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)) {
      Account other = account("it-other", role);
      assertThrows(Refused.class, () -> acting.runAs(other, () -> tasks.stop(id)));
    }
    assertEquals(TaskState.WAITING, state(id));
    acting.runAs(account("it-reviewer", Role.BUREAU_REVIEWER), () -> tasks.stop(id));
    assertEquals(TaskState.CANCELLED, state(id));
    for (Role role : List.of(Role.BUREAU_CLERK, Role.ADMINISTRATOR)) {
      long next = table.plant(county, ProbeJob.Once.KIND, subject, TaskState.WAITING);
      acting.runAs(account("it-other", role), () -> tasks.stop(next));
      assertEquals(TaskState.CANCELLED, state(next));
    }
    Account community = account("it-c01", Role.COMMUNITY_ADMIN);
    assertThrows(Refused.class, () -> acting.runAs(community, () -> tasks.find(id)));
  }

  @Test
  void J7_what_runs_on_another_server_is_left_to_it_until_it_is_silent() {
    String life = "other" + county;
    table.plantServer(life, 50);
    AtomicInteger runs = new AtomicInteger();
    again.act(subject, work -> runs.incrementAndGet());
    long id = table.plant(county, ProbeJob.Again.KIND, subject, TaskState.RUNNING);
    table.change("update job_task set life = ? where id = ?", life, id);
    assertFalse(nodes.alone());
    recover();
    assertEquals(TaskState.RUNNING, state(id));
    table.plantServer(life, 61);
    assertTrue(nodes.alone());
    recover();
    until(find(id), TaskState.DONE);
    assertEquals(1, runs.get());
    table.change("delete from job_node where life = ?", life);
  }

  @Test
  void J7_a_job_that_needs_another_server_waits_and_lets_others_pass() {
    long elsewhere = SUBJECTS.getAndIncrement();
    again.needsAnother(elsewhere);
    Task waits = as(county, () -> jobs.submit(ProbeJob.Again.KIND, elsewhere, "x"));
    Task passes = as(county, () -> jobs.submit(ProbeJob.Again.KIND, subject, "x"));
    until(passes, TaskState.DONE);
    assertEquals(TaskState.WAITING, state(waits.id()));
    again.isHere(elsewhere);
    recover();
    until(waits, TaskState.DONE);
  }

  private Account account(String name, Role role) {
    return new Account(name, name, "", county, Set.of(role), new Scope.WholeCounty());
  }

  private Task submit() {
    return as(county, this::submitHere);
  }

  private Task submitHere() {
    return jobs.submit(ProbeJob.Once.KIND, subject, "试");
  }

  private void recover() {
    acting.run("it", recovery::recover);
  }

  private Task find(long id) {
    return as(county, () -> tasks.find(id));
  }

  private TaskState state(long id) {
    return find(id).state();
  }

  private <T> T as(String code, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    acting.run("it", code, () -> result.add(work.get()));
    return result.get(0);
  }

  private Task until(Task task, TaskState state) {
    until(() -> state(task.id()) == state);
    return find(task.id());
  }

  private static void until(BooleanSupplier condition) {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      pause();
    }
    assertTrue(condition.getAsBoolean(), "within ten seconds");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Twice: the second one is held back unless the first was long ago. */
  private static void tell(Work work, long done) {
    work.progress(done, 9);
    pause();
    work.progress(done, 9);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier meeting) {
    try {
      meeting.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
