package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRuleTest {
  private static final Scope COUNTY = new Scope.WholeCounty();
  private static final Scope C01 = new Scope.Communities(Set.of("C01"));
  private static final Scope C01_C02 = new Scope.Communities(Set.of("C01", "C02"));
  private static final Scope D7 = new Scope.OneDoctor("D7");

  private static final String PASSES = "";
  private static final List<String> NONE = List.of();
  private static final List<String> BLANK = List.of("");

  @Test
  void nobodyIsRefusedWhateverIsAsked() {
    assertEquals(
        Optional.of(Refusal.NOT_SIGNED_IN), AccessRule.refuse(Optional.empty(), demand(true)));
  }

  static Stream<Arguments> eachRoleAgainstEach() {
    return Arrays.stream(Role.values())
        .flatMap(held -> Arrays.stream(Role.values()).map(wanted -> arguments(held, wanted)));
  }

  @ParameterizedTest(name = "X2 {0} calls what {1} may")
  @MethodSource("eachRoleAgainstEach")
  void roleDecides(Role held, Role wanted) {
    assertEquals(
        held == wanted ? Optional.empty() : Optional.of(Refusal.ROLE),
        AccessRule.refuse(account(COUNTY, held), demand(false, wanted)));
  }

  @Test
  void oneOfSeveralRolesIsEnough() {
    assertEquals(
        Optional.empty(),
        AccessRule.refuse(
            account(COUNTY, Role.BUREAU_CLERK, Role.BUREAU_REVIEWER),
            demand(false, Role.FINANCE, Role.BUREAU_REVIEWER)));
  }

  @Test
  void withoutRolesEveryoneSignedInMay() {
    assertEquals(Optional.empty(), AccessRule.refuse(account(COUNTY, Role.AUDITOR), demand(false)));
  }

  static Stream<Arguments> scopes() {
    return Stream.of(
        // who, narrows itself, communities named, doctors named
        arguments("X3", COUNTY, false, NONE, NONE, PASSES),
        arguments("X3", COUNTY, false, List.of("C09"), NONE, PASSES),
        arguments("X3", COUNTY, false, BLANK, List.of("D9"), PASSES),
        arguments("X4", C01, false, List.of("C01"), NONE, PASSES),
        arguments("X4", C01, false, List.of("C02"), NONE, "SCOPE"),
        arguments("X4", C01, false, List.of("C01", "C02"), NONE, "SCOPE"),
        arguments("X4", C01_C02, false, List.of("C01", "C02"), NONE, PASSES),
        arguments("X4", C01, false, NONE, NONE, "SCOPE"),
        arguments("X4", C01, false, NONE, List.of("D7"), "SCOPE"),
        arguments("X4", C01, true, NONE, NONE, PASSES),
        arguments("X4", C01, true, List.of("C02"), NONE, "SCOPE"),
        arguments("X5", D7, false, NONE, List.of("D7"), PASSES),
        arguments("X5", D7, false, NONE, List.of("D8"), "SCOPE"),
        arguments("X5", D7, false, List.of("C01"), NONE, "SCOPE"),
        arguments("X5", D7, false, List.of("C01"), List.of("D7"), PASSES),
        arguments("X5", D7, false, NONE, NONE, "SCOPE"),
        arguments("X5", D7, true, NONE, NONE, PASSES),
        arguments("X5", D7, true, NONE, List.of("D8"), "SCOPE"),
        arguments("X6", C01, false, BLANK, NONE, "SCOPE"),
        arguments("X6", C01, true, BLANK, NONE, PASSES),
        arguments("X6", D7, false, NONE, BLANK, "SCOPE"),
        arguments("X6", D7, true, NONE, BLANK, PASSES));
  }

  @ParameterizedTest(name = "{0} {1} filtered {2} names {3} {4}: {5}")
  @MethodSource("scopes")
  void scopeDecides(
      String rule,
      Scope scope,
      boolean filtered,
      List<String> communities,
      List<String> doctors,
      String refusal) {
    Demand demand = new Demand(Set.of(), filtered, communities, doctors);
    assertEquals(
        refusal,
        AccessRule.refuse(account(scope, Role.AUDITOR), demand).map(Enum::name).orElse(PASSES));
  }

  private static Demand demand(boolean filtered, Role... roles) {
    return new Demand(Set.of(roles), filtered, NONE, NONE);
  }

  private static Optional<Account> account(Scope scope, Role... roles) {
    return Optional.of(new Account("a", "A", "", "339921", Set.of(roles), scope));
  }
}
