package org.capitation.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 可用角色: the roles that may call a use case; also switches on the check of the scope.
 *
 * <p>As with every interceptor, a call from within the same object is not seen.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
  /** A role in one of these is enough; none at all means everyone who is signed in. */
  @Nonbinding
  Circle[] value();
}
