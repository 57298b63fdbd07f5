package org.capitation.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Conditions about packages. */
final class Imports {
  private Imports() {}

  static ArchCondition<JavaClass> beInKnownPackages(String root) {
    return new ArchCondition<>("be in a package of the architecture") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!Part.of(root, type).map(Table::knows).orElse(false)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " is in no known package"));
        }
      }
    };
  }

  static ArchCondition<JavaClass> keepToTheTable(String root) {
    return new ArchCondition<>("import only what the table allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Optional<Part> from = Part.of(root, type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          Optional<Part> to = Part.of(root, dependency.getTargetClass().getBaseComponentType());
          if (from.isPresent() && to.isPresent() && !Table.allows(from.get(), to.get())) {
            events.add(
                SimpleConditionEvent.violated(
                    dependency,
                    from.get()
                        + " may not import "
                        + to.get()
                        + ": "
                        + dependency.getDescription()));
          }
        }
      }
    };
  }
}
