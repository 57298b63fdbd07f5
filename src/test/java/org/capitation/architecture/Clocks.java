package org.capitation.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

/** The condition that nothing asks the machine for the time. */
final class Clocks {
  private Clocks() {}

  static ArchCondition<JavaClass> askNoClock() {
    return new ArchCondition<>("not ask the machine for the time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          unit.getAccessesFromSelf().stream()
              .filter(Clocks::asksForTheTime)
              .forEach(
                  access ->
                      events.add(SimpleConditionEvent.violated(access, access.getDescription())));
        }
      }
    };
  }

  private static boolean asksForTheTime(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean withoutClock =
        target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    if (owner.isEquivalentTo(Clock.class)) {
      return withoutClock && (name.startsWith("system") || name.startsWith("tick"));
    }
    if (owner.getPackageName().startsWith("java.time")) {
      return withoutClock && name.equals("now");
    }
    return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
        || owner.isEquivalentTo(Date.class)
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty()
        || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance");
  }
}
