package org.capitation.job.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.job.Task;
import org.capitation.job.TaskCourse;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskList;
import org.capitation.job.TaskState;
import org.capitation.value.Stamp;

/** 作业的存储. What changes a job locks its row by its key first, so that nobody waits crosswise. */
@ApplicationScoped
public class TaskStore {
  private static final int LONGEST_LABEL = 200;
  private static final List<TaskState> OPEN = List.of(TaskState.WAITING, TaskState.RUNNING);

  private static final String COURSES =
      """
      select kind, sum(state = 'WAITING'), sum(state = 'RUNNING'),
          sum(state = 'FAILED' and ended_at >= ?), min(if(state = 'WAITING', created_at, null)),
          max(ended_at)
        from job_task where county = ? group by kind order by kind
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;
  @Inject private IdBlocks ids;

  /** Adds a job that waits. */
  public Task add(String county, String kind, long subject, String label, Stamp asked) {
    String name =
        label.codePointCount(0, label.length()) <= LONGEST_LABEL
            ? label
            : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL));
    Task task =
        new Task(
            ids.next("job_task"),
            county,
            kind,
            subject,
            name,
            TaskState.WAITING,
            0,
            0,
            null,
            List.of(),
            asked,
            null,
            null);
    entities.persist(new TaskRow(task));
    return task;
  }

  /** The jobs of a kind that have not ended, locked, the earliest first. */
  public List<Task> open(String county, String kind) {
    return entities
        .createQuery(
            "select t.id from TaskRow t where t.county = :county and t.kind = :kind"
                + " and t.state in :open order by t.id",
            Long.class)
        .setParameter("county", county)
        .setParameter("kind", kind)
        .setParameter("open", OPEN)
        .getResultStream()
        .map(this::locked)
        .map(TaskRow::task)
        .filter(task -> !task.state().ended())
        .toList();
  }

  /** The jobs of all counties that have not ended, the earliest first. */
  public List<Task> open() {
    return entities
        .createQuery("select t from TaskRow t where t.state in :open order by t.id", TaskRow.class)
        .setParameter("open", OPEN)
        .getResultStream()
        .map(TaskRow::task)
        .toList();
  }

  /** The keys of the jobs that run in none of these lives of servers. */
  public List<Long> orphans(Set<String> living) {
    return entities
        .createQuery(
            "select t.id from TaskRow t where t.state = :running"
                + " and (t.life is null or t.life not in :living) order by t.id",
            Long.class)
        .setParameter("running", TaskState.RUNNING)
        .setParameter("living", living)
        .getResultList();
  }

  /**
   * How the jobs of a county fare, kind by kind.
   *
   * @param since from when on failures count
   */
  public List<TaskCourse> courses(String county, LocalDateTime since) {
    return read.list(
        COURSES,
        row ->
            new TaskCourse(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                Optional.ofNullable(row.getObject(5, LocalDateTime.class)),
                Optional.ofNullable(row.getObject(6, LocalDateTime.class))),
        since,
        county);
  }

  /** A waiting job runs from now on. */
  public Task begin(Task task, String life, LocalDateTime at) {
    TaskRow row = locked(task.id());
    row.begin(life, at);
    entities.flush();
    return row.task();
  }

  /** How far a job has come; false if it does not run in this life of the server. */
  public boolean progress(Task task, String life, long done, long total) {
    TaskRow row = locked(task.id());
    boolean runs = row.runsIn(life);
    if (runs) {
      row.count(done, total);
    }
    return runs;
  }

  /** Whether a job runs in this life of the server and nobody has asked it to stop. */
  public boolean mayGoOn(Task task, String life) {
    TaskRow row = entities.find(TaskRow.class, task.id());
    return row.runsIn(life) && !row.stopAsked;
  }

  /** Asks a job to stop that runs. */
  public void askToStop(Task task) {
    locked(task.id()).askToStop();
  }

  /** Takes over a job that runs in another life of the server; nothing if it ended meanwhile. */
  public Optional<Task> adopt(long id, String life) {
    TaskRow row = locked(id);
    if (row.state != TaskState.RUNNING) {
      return Optional.empty();
    }
    row.adopt(life);
    return Optional.of(row.task());
  }

  /** A running job waits for its turn again. */
  public void waitAgain(Task task) {
    locked(task.id()).waitAgain();
  }

  /**
   * Ends a job.
   *
   * @param life the life of the server that it runs in; null if it waits
   * @return the job as it ended; nothing if it neither waits nor runs there
   */
  public Optional<Task> end(Task task, String life, TaskEnd end) {
    TaskRow row = locked(task.id());
    if (row.state.ended() || !Objects.equals(row.life, life)) {
      return Optional.empty();
    }
    row.end(end);
    return Optional.of(row.task());
  }

  /** A job of a county. */
  public Optional<Task> find(String county, long id) {
    return Optional.ofNullable(entities.find(TaskRow.class, id))
        .filter(row -> row.county.equals(county))
        .map(TaskRow::task);
  }

  /** The jobs about something, the latest first. */
  public List<Task> about(String county, String kind, long subject) {
    return entities
        .createQuery(
            "select t from TaskRow t where t.county = :county and t.kind = :kind"
                + " and t.subject = :subject order by t.id desc",
            TaskRow.class)
        .setParameter("county", county)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .getResultStream()
        .map(TaskRow::task)
        .toList();
  }

  /** A page of the jobs of a county, the latest first. */
  public TaskList list(String county, TaskFilter filter, int from, int size) {
    long count = select("select count(t) from", "", county, filter, Long.class).getSingleResult();
    List<Task> tasks =
        select("select t from", " order by t.id desc", county, filter, TaskRow.class)
            .setFirstResult(from)
            .setMaxResults(size)
            .getResultStream()
            .map(TaskRow::task)
            .toList();
    return new TaskList(count, tasks);
  }

  private <T> TypedQuery<T> select(
      String what, String order, String county, TaskFilter filter, Class<T> type) {
    String where =
        filter.state().map(s -> " and t.state = :state").orElse("")
            + filter.kind().map(k -> " and t.kind = :kind").orElse("");
    TypedQuery<T> query =
        entities
            .createQuery(what + " TaskRow t where t.county = :county" + where + order, type)
            .setParameter("county", county);
    filter.state().ifPresent(state -> query.setParameter("state", state));
    filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
    return query;
  }

  private TaskRow locked(long id) {
    return entities.find(TaskRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
