package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.capitation.job.Job;
import org.capitation.job.Task;
import org.capitation.job.Work;

/** A kind of job that does what a test asks it to. */
public abstract class ProbeJob implements Job {
  private final Map<Long, Consumer<Work>> acts = new ConcurrentHashMap<>();
  private final Set<Long> elsewhere = ConcurrentHashMap.newKeySet();
  private final List<Task> ended = new CopyOnWriteArrayList<>();

  @Override
  public void run(Work work) {
    acts.getOrDefault(work.task().subject(), any -> {}).accept(work);
  }

  @Override
  public void ended(Task task) {
    ended.add(task);
    if (task.label().equals("breaks when told")) {
      throw new IllegalStateException("planned");
    }
  }

  /** What jobs about this subject do. */
  public void act(long subject, Consumer<Work> act) {
    acts.put(subject, act);
  }

  /** Jobs about this subject wait for another server. */
  public void needsAnother(long subject) {
    elsewhere.add(subject);
  }

  /** They need not any more. */
  public void isHere(long subject) {
    elsewhere.remove(subject);
  }

  @Override
  public boolean canRun(long subject) {
    return !elsewhere.contains(subject);
  }

  /** How the jobs about a subject ended, as far as this kind was told. */
  public List<String> told(long subject) {
    return ended.stream()
        .filter(task -> task.subject() == subject)
        .map(task -> task.state().name())
        .toList();
  }

  /** A kind that has failed after a stop of the server. */
  @ApplicationScoped
  public static class Once extends ProbeJob {
    static final String KIND = "probe-run";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A kind that goes on after a stop of the server. */
  @ApplicationScoped
  public static class Again extends ProbeJob {
    static final String KIND = "probe-again";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean goesOn() {
      return true;
    }
  }
}
