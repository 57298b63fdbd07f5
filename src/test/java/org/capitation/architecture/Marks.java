package org.capitation.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;

/** Conditions about single classes and their marks. */
final class Marks {
  private Marks() {}

  static DescribedPredicate<JavaClass> isNot(String name) {
    return DescribedPredicate.describe("are not " + name, type -> !type.getName().equals(name));
  }

  static ArchCondition<JavaClass> beWithoutTransaction() {
    return new ArchCondition<>("not be transactional") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.isAnnotatedWith(Transactional.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is @Transactional"));
        }
        for (JavaMethod method : type.getMethods()) {
          if (method.isAnnotatedWith(Transactional.class)) {
            events.add(
                SimpleConditionEvent.violated(method, method.getFullName() + " is @Transactional"));
          }
        }
      }
    };
  }
}
