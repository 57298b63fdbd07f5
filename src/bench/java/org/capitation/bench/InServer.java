package org.capitation.bench;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** 服务器线程: work on threads of the server that are in no request. */
@ApplicationScoped
public class InServer {
  @Resource private ManagedThreadFactory threads;

  /** Does the work on so many threads at once, and waits for all of them. */
  void run(int count, Runnable work) {
    List<FutureTask<Object>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FutureTask<Object> task = new FutureTask<>(work, null);
      tasks.add(task);
      threads.newThread(task).start();
    }
    for (FutureTask<Object> task : tasks) {
      try {
        task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
