package org.capitation.audit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.bulk.BulkLoad;

/** Which methods come to write rows, by whatever they call. */
final class Writing {
  private static final Set<String> BY_BULK = Set.of("load", "batch");
  private static final Set<String> BY_ENTITIES = Set.of("persist", "merge", "remove");

  private final JavaClasses classes;

  Writing(JavaClasses classes) {
    this.classes = classes;
  }

  boolean writes(JavaMethod method) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(method));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (seen.add(unit)) {
        if (calls(unit).anyMatch(Writing::isWrite)) {
          return true;
        }
        calls(unit).flatMap(this::targets).forEach(open::push);
      }
    }
    return false;
  }

  private static Stream<JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
  }

  private static boolean isWrite(JavaCodeUnitAccess<?> call) {
    String name = call.getTarget().getName();
    JavaClass owner = call.getTargetOwner();
    return owner.isEquivalentTo(BulkLoad.class) && BY_BULK.contains(name)
        || owner.isEquivalentTo(EntityManager.class) && BY_ENTITIES.contains(name);
  }

  /** What a call may reach: the method, and those that stand in for it. */
  private Stream<JavaCodeUnit> targets(JavaCodeUnitAccess<?> call) {
    JavaClass owner = call.getTargetOwner();
    if (!classes.contain(owner.getName())) {
      return Stream.of();
    }
    return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
        .flatMap(type -> type.getAllMethods().stream())
        .filter(
            method ->
                method.getName().equals(call.getTarget().getName())
                    && method
                        .getRawParameterTypes()
                        .equals(call.getTarget().getRawParameterTypes()))
        .map(JavaCodeUnit.class::cast);
  }
}
