package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Job;

/** 作业种类表: the kinds of jobs that there are. */
@ApplicationScoped
class Kinds {
  @Inject @Any private Instance<Job> jobs;

  /** The kind of this name; absent for one of another version of the product. */
  Optional<Job> find(String kind) {
    return jobs.stream().filter(job -> job.kind().equals(kind)).findFirst();
  }

  /** Their names, in order. */
  List<String> names() {
    return jobs.stream().map(Job::kind).sorted().toList();
  }
}
