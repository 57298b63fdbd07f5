package org.capitation.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** 系统代行: lets start-up code and jobs call use cases where nobody is signed in. */
@ApplicationScoped
public class Acting {
  @Inject private Instance<RequestContextController> requests;
  @Inject private Caller caller;

  /**
   * Does the work as the system, with all rights.
   *
   * @param name what acts, such as {@code start} or {@code sample}; written as {@code system:name}
   */
  public void run(String name, Runnable work) {
    call(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** As {@link #run}, for the county with this area code. */
  public void run(String name, String county, Runnable work) {
    call(
        Account.system(name, county),
        () -> {
          work.run();
          return null;
        });
  }

  /** As {@link #run}, with a result. */
  public <T> T call(String name, Supplier<T> work) {
    return call(Account.system(name, ""), work);
  }

  private <T> T call(Account actor, Supplier<T> work) {
    RequestContextController request = requests.get();
    boolean opened = request.activate();
    try {
      Optional<Account> former = caller.replace(Optional.of(actor));
      try {
        return work.get();
      } finally {
        caller.replace(former);
      }
    } finally {
      if (opened) {
        request.deactivate();
      }
    }
  }
}
