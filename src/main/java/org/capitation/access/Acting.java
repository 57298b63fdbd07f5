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
   * Who somebody is now, to act for them later on.
   *
   * @param account the name of the account, or what the system acted as
   * @param county the area code of the account's county
   * @return nothing if there is no such account any more
   */
  public Optional<Account> find(String account, String county) {
    return Account.ifSystem(account, county)
        .or(() -> directory.find(account).filter(found -> found.county().equals(county)));
  }

  /** Does the work in the name and with the rights of an account. */
  public void runAs(Account account, Runnable work) {
    call(
        account,
        () -> {
          work.run();
          return null;
        });
  }

  /** As {@link #run}, with a result. */
  public <T> T call(String name, Supplier<T> work) {
    return call(Account.system(name, ""), work);
  }

  /** As {@link #call(String, Supplier)}, for the county with this area code. */
  public <T> T call(String name, String county, Supplier<T> work) {
    return call(Account.system(name, county), work);
  }

  private <T> T call(Account actor, Supplier<T> work) {
    RequestContextController request = requests.get();
    boolean opened = request.activate();
    try {
      // in a context of its own there is nobody to come back to, and nobody to be looked up
      Optional<Account> former = opened ? Optional.empty() : caller.ifSignedIn();
      caller.become(Optional.of(actor));
      try {
        return work.get();
      } finally {
        caller.become(former);
      }
    } finally {
      if (opened) {
        request.deactivate();
      }
    }
  }
}
