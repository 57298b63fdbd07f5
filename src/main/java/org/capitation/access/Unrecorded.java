package org.capitation.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 不另留痕: the audit trail leaves this use case out though it writes; a test lists all of them. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unrecorded {
  /** Where else it is told who did it and when. */
  String value();
}
