package org.capitation.audit;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.access.Unrecorded;

/** 进行中的操作: the use case that a thread is in, the outermost one (U1). */
public final class Underway {
  private static final ThreadLocal<Underway> CURRENT = new ThreadLocal<>();

  private final Method method;
  private final Object[] values;
  private final Supplier<Actor> actor;
  private boolean written;
  private Actor known;

  private Underway(Method method, Object[] values, Supplier<Actor> actor) {
    this.method = method;
    this.values = values;
    this.actor = actor;
  }

  /** Begins one, unless the thread is in one already. */
  public static Optional<Underway> begin(Method method, Object[] values, Supplier<Actor> actor) {
    if (CURRENT.get() != null) {
      return Optional.empty();
    }
    Underway begun = new Underway(method, values, actor);
    CURRENT.set(begun);
    return Optional.of(begun);
  }

  /** The one whose writing is recorded; nothing where none is, or it is left out (U7). */
  public static Optional<Underway> recorded() {
    return Optional.ofNullable(CURRENT.get())
        .filter(one -> !one.method.isAnnotationPresent(Unrecorded.class));
  }

  /** It has come to its end. */
  public void end() {
    CURRENT.remove();
  }

  /** It begins to write. */
  public void write() {
    written = true;
  }

  /** Whether it has begun to write. */
  public boolean hasWritten() {
    return written;
  }

  /** What it is called. */
  public Method method() {
    return method;
  }

  /** What is done. */
  public Deed deed() {
    return Deed.of(method, values);
  }

  /** Who does it. */
  public Actor actor() {
    if (known == null) {
      known = actor.get();
    }
    return known;
  }
}
