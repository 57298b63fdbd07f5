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
  @Inject private AccountDirectory directory;

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

  /**
   * Does the work in the name and with the rights that somebody has now.
   *
   * @param account the name of the account, or what the system acted as when it asked for the work
   * @param county the area code of the account's county
   * @throws Refused if there is no such account any more
   */
  public void runAs(String account, String county, Runnable work) {
    Account actor =
        Account.ifSystem(account, county)
            .or(() -> directory.find(account).filter(found -> found.county().equals(county)))
            .orElseThrow(() -> new Refused(Refusal.NOT_SIGNED_IN, "Acting.runAs"));
    call(
        actor,
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
