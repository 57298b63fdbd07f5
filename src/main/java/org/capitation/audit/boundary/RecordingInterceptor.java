package org.capitation.audit.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.Recorded;
import org.capitation.access.Refused;
import org.capitation.audit.Deed;
import org.capitation.audit.Outcome;
import org.capitation.audit.Underway;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/**
 * 操作留痕: stands around every use case, outside of the check of access: what it writes is a part of
 * the deed, and a refusal is seen (U1, U5).
 */
@Allowed({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RecordingInterceptor {
  private final Caller caller;
  private final Actors actors;
  private final Recorder recorder;

  @Inject
  RecordingInterceptor(Caller caller, Actors actors, Recorder recorder) {
    this.caller = caller;
    this.actors = actors;
    this.recorder = recorder;
  }

  @AroundInvoke
  Object record(InvocationContext call) throws Exception {
    Optional<Account> account = caller.ifSignedIn();
    Optional<Underway> begun =
        Underway.begin(call.getMethod(), call.getParameters(), () -> actors.of(account));
    if (begun.isEmpty()) {
      return call.proceed();
    }
    Underway deed = begun.get();
    try {
      Object result = call.proceed();
      if (deed.method().isAnnotationPresent(Recorded.class)) {
        recorder.keep(deed.actor(), Outcome.DONE, deed.deed());
      }
      return result;
    } catch (RuntimeException failure) {
      failed(deed, failure);
      throw failure;
    } finally {
      deed.end();
    }
  }

  private void failed(Underway deed, RuntimeException failure) {
    if (failure instanceof Refused refused) {
      keep(deed, Outcome.REFUSED, refused.refusal().name());
    } else if (failure instanceof NotSigned stopped) {
      keep(deed, Outcome.REFUSED, stopped.hindrance().kind().name());
    } else if (deed.hasWritten()
        && !(failure instanceof Declined)
        && !(failure instanceof Missing)) {
      keep(deed, Outcome.FAILED, failure.getClass().getSimpleName());
    }
  }

  private void keep(Underway deed, Outcome outcome, String why) {
    Deed done = deed.deed();
    String object = done.object().isEmpty() ? "why=" + why : done.object() + "\nwhy=" + why;
    recorder.keepRefusal(
        deed.actor(),
        outcome,
        new Deed(done.name(), done.community(), done.person(), object, done.reason()));
  }
}
