package org.capitation.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.capitation.access.InPerson;
import org.capitation.access.SigningRule;

/** Conditions about who signs. */
final class Signing {
  private Signing() {}

  /** The mark is on the method that signs: what it calls within its class would not be checked. */
  static ArchCondition<JavaClass> beInPerson() {
    return new ArchCondition<>("sign in person") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(Signing::isSigning)
            .filter(call -> !call.getOrigin().isAnnotatedWith(InPerson.class))
            .forEach(
                call ->
                    events.add(
                        SimpleConditionEvent.violated(
                            call, call.getOrigin().getFullName() + " signs not in person")));
      }
    };
  }

  private static boolean isSigning(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(SigningRule.class)
        && call.getTarget().getName().equals("sign");
  }
}
