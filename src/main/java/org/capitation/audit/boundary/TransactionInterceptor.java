package org.capitation.audit.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.capitation.audit.Underway;
import org.capitation.audit.store.ChangeWatch;
import org.capitation.audit.store.Journal;

/**
 * 事务留痕: stands within every transaction of a deed, and has kept what it wrote as its last part
 * (U2).
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TransactionInterceptor {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private ChangeWatch watch;

  @AroundInvoke
  Object record(InvocationContext call) throws Exception {
    Optional<Underway> deed = Underway.recorded();
    if (deed.isEmpty() || transactions.getResource(ChangeWatch.class) != null) {
      return call.proceed();
    }
    transactions.putResource(ChangeWatch.class, true);
    Journal around = watch.begin(deed.get());
    try {
      Object result = call.proceed();
      if (!transactions.getRollbackOnly()) {
        watch.record();
      }
      return result;
    } finally {
      watch.end(around);
    }
  }
}
