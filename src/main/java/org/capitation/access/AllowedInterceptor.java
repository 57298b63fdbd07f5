package org.capitation.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** 权限检查: asks {@link AccessRule} before a use case runs and before its transaction begins. */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class AllowedInterceptor {
  private static final Logger LOG = Logger.getLogger(AllowedInterceptor.class.getName());

  private final Caller caller;

  @Inject
  AllowedInterceptor(Caller caller) {
    this.caller = caller;
  }

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Demand demand = Demand.of(call.getMethod(), call.getParameters());
    Optional<Account> account = caller.ifSignedIn();
    Optional<Refusal> refusal =
        caller.isByToken() && call.getMethod().isAnnotationPresent(InPerson.class)
            ? Optional.of(Refusal.TOKEN)
            : AccessRule.refuse(account, demand);
    if (refusal.isPresent()) {
      String what =
          call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
      LOG.log(
          Level.INFO,
          "{0} refused to {1}: {2}",
          new Object[] {what, account.map(Account::name).orElse("nobody"), refusal.get()});
      throw new Refused(refusal.get(), what);
    }
    return call.proceed();
  }
}
