package org.capitation.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServlet;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.access.OfDoctor;
import org.capitation.access.Role;

/** Conditions about who may call what. */
final class UseCases {
  /** What a boundary holds besides use cases: it calls them, or is called by one. */
  private static final List<String> OTHERS =
      List.of(
          "Resource", "View", "File", "Report", "Servlet", "Filter", "Mapper", "Reader", "Writer");

  /** What works before it is known who calls. */
  private static final Set<String> SIGN_IN =
      Set.of("Authentication", "SignIn", "Passwords", "VerifiedPasswords", "Bearer");

  /** Who sees a part of the county only. */
  private static final Set<Role> NARROW = Set.of(Role.COMMUNITY_ADMIN, Role.DOCTOR);

  private UseCases() {}

  /** What opens transactions, reads stores or states roles, and is not one of the others. */
  static DescribedPredicate<JavaClass> areUseCases(String root) {
    return DescribedPredicate.describe(
        "are use cases",
        type ->
            isPublicIn(root, type)
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && OTHERS.stream().noneMatch(type.getSimpleName()::endsWith)
                && !(type.getPackageName().equals(root + ".access.boundary")
                    && SIGN_IN.contains(type.getSimpleName()))
                && (readsStores(root, type) || isMarked(type)));
  }

  /** What a browser or a program reaches first: it may only call use cases. */
  static DescribedPredicate<JavaClass> areDoors(String root) {
    return DescribedPredicate.describe(
        "are pages or resources",
        type ->
            Part.of(root, type).filter(Part::isBoundary).isPresent()
                && (type.isAnnotatedWith(Named.class)
                    || type.isAnnotatedWith(Path.class)
                    || type.isAssignableTo(HttpServlet.class)));
  }

  static ArchCondition<JavaClass> readNoStores(String root) {
    return new ArchCondition<>("read no stores") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isStore(root, dependency.getTargetClass()))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean isPublicIn(String root, JavaClass type) {
    return Part.of(root, type).filter(Part::isBoundary).isPresent()
        && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean readsStores(String root, JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> isStore(root, dependency.getTargetClass()));
  }

  /** What reads rows; a record that a store answers with is a value like any other. */
  private static boolean isStore(String root, JavaClass type) {
    return !type.isRecord()
        && !type.isEnum()
        && Part.of(root, type).filter(Part::isStore).isPresent();
  }

  private static boolean isMarked(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        || type.isAnnotatedWith(Allowed.class)
        || type.getMethods().stream()
            .anyMatch(
                method ->
                    method.isAnnotatedWith(Transactional.class)
                        || method.isAnnotatedWith(Allowed.class));
  }

  static ArchCondition<JavaClass> stateRoles() {
    return methods("state their roles by @Allowed", UseCases::isUseCase, UseCases::isAllowed);
  }

  static ArchCondition<JavaClass> stateScope() {
    return methods(
        "state their scope",
        method -> isUseCase(method) && isOpenToNarrowCallers(method),
        method -> marked(method, Filtered.class).isPresent() || namesItsScope(method));
  }

  static ArchCondition<JavaClass> leadToStatedRoles() {
    return methods(
        "lead to a use case with stated roles",
        method -> method.isMetaAnnotatedWith(HttpMethod.class),
        method -> isAllowed(method) || leadsToAllowed(method, new HashSet<>()));
  }

  private static ArchCondition<JavaClass> methods(
      String should, Predicate<JavaMethod> which, Predicate<JavaMethod> condition) {
    return new ArchCondition<>(should) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(which.and(condition.negate()))
            .forEach(
                method ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not " + should)));
      }
    };
  }

  private static boolean isUseCase(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isAllowed(JavaMethod method) {
    return marked(method, Allowed.class).isPresent();
  }

  private static boolean isOpenToNarrowCallers(JavaMethod method) {
    return marked(method, Allowed.class)
        .map(Allowed::value)
        .filter(
            circles ->
                circles.length == 0
                    || Arrays.stream(circles)
                        .flatMap(circle -> circle.roles().stream())
                        .anyMatch(NARROW::contains))
        .isPresent();
  }

  private static boolean namesItsScope(JavaMethod method) {
    return method.getParameters().stream()
        .anyMatch(
            parameter ->
                parameter.isAnnotatedWith(InCommunity.class)
                    || parameter.isAnnotatedWith(OfDoctor.class));
  }

  private static <A extends java.lang.annotation.Annotation> Optional<A> marked(
      JavaMethod method, Class<A> mark) {
    return method
        .tryGetAnnotationOfType(mark)
        .or(() -> method.getOwner().tryGetAnnotationOfType(mark));
  }

  /** Follows the calls within the class to one that leaves it for a use case. */
  private static boolean leadsToAllowed(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    return seen.add(unit)
        && called(unit)
            .anyMatch(
                target ->
                    isAllowed(target)
                        || target.getOwner().equals(unit.getOwner())
                            && leadsToAllowed(target, seen));
  }

  private static Stream<JavaMethod> called(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getCallsFromSelf().stream().map(JavaCall::getTarget),
            unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
        .map(target -> target.resolveMember())
        .flatMap(Optional::stream)
        .filter(JavaMethod.class::isInstance)
        .map(JavaMethod.class::cast);
  }
}
