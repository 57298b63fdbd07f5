package org.capitation.job.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.value.Stamp;

/** 作业行. */
@Entity
@Table(name = "job_task")
class TaskRow {
  private static final String BETWEEN = "\n";
  private static final int LONGEST = 1000;

  @Id long id;
  String county;
  String kind;
  long subject;
  String label;

  @Enumerated(EnumType.STRING)
  TaskState state;

  long done;
  long total;

  @Column(name = "stop_asked")
  boolean stopAsked;

  String failure;
  String arguments;
  String life;

  @Column(name = "started_at")
  LocalDateTime startedAt;

  @Column(name = "ended_at")
  LocalDateTime endedAt;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected TaskRow() {}

  TaskRow(Task task) {
    id = task.id();
    county = task.county();
    kind = task.kind();
    subject = task.subject();
    label = task.label();
    state = task.state();
    createdAt = task.asked().at();
    createdBy = task.asked().by();
  }

  // in here: the persistence provider does not see a field that another class has set
  void begin(String runner, LocalDateTime at) {
    state = TaskState.RUNNING;
    life = runner;
    startedAt = at;
  }

  void count(long soFar, long ofAll) {
    done = soFar;
    total = ofAll;
  }

  void askToStop() {
    stopAsked = true;
  }

  void adopt(String runner) {
    life = runner;
  }

  void waitAgain() {
    state = TaskState.WAITING;
    life = null;
    startedAt = null;
  }

  void end(TaskEnd end) {
    state = end.state();
    endedAt = end.at();
    failure = end.failure();
    if (!end.arguments().isEmpty()) {
      String all = String.join(BETWEEN, end.arguments());
      arguments = all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }
  }

  boolean runsIn(String runner) {
    return state == TaskState.RUNNING && runner.equals(life);
  }

  Task task() {
    return new Task(
        id,
        county,
        kind,
        subject,
        label,
        state,
        done,
        total,
        failure,
        arguments == null ? List.of() : List.of(arguments.split(BETWEEN, -1)),
        new Stamp(createdAt, createdBy),
        startedAt,
        endedAt);
  }
}
