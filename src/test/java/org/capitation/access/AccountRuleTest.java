package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.value.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X13 to X16. */
class AccountRuleTest {
  private static final Scope ALL = new Scope.WholeCounty();
  private static final Scope C01 = new Scope.Communities(Set.of("C01"));
  private static final Scope D7 = new Scope.OneDoctor("D7");

  private static final Places PLACES =
      new Places() {
        @Override
        public Map<String, String> communities(String county) {
          return county.equals("339921") ? Map.of("C01", "first", "C02", "second") : Map.of();
        }

        @Override
        public Map<String, String> doctors(String county) {
          return county.equals("339921") ? Map.of("D7", "seventh") : Map.of();
        }

        @Override
        public String county(String code) {
          return "";
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "zhang.min", "c01", "a-b_c.9", "abcdefghijabcdefghijabcdefghijabcdefghij"})
  void nameIsTaken(String name) {
    assertDoesNotThrow(() -> AccountRule.checkName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1a",
        "Ab",
        "zhang min",
        "张敏",
        "a@b",
        "system:x",
        ".ab",
        "a\n",
        "abcdefghijabcdefghijabcdefghijabcdefghijx"
      })
  void nameIsRefused(String name) {
    assertRefused("access.user.refused.name", () -> AccountRule.checkName(name));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COMMUNITY_ADMIN", "DOCTOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void officeSeesTheWholeCounty(Role role) {
    check(ALL, role);
    assertRefused("access.user.refused.ofCounty", () -> check(C01, role));
    assertRefused("access.user.refused.ofCounty", () -> check(D7, role));
  }

  @Test
  void communityAdministratorSeesCommunities() {
    check(C01, Role.COMMUNITY_ADMIN);
    check(new Scope.Communities(Set.of("C01", "C02")), Role.COMMUNITY_ADMIN);
    assertRefused("access.user.refused.ofCommunity", () -> check(ALL, Role.COMMUNITY_ADMIN));
    assertRefused("access.user.refused.ofCommunity", () -> check(D7, Role.COMMUNITY_ADMIN));
    assertRefused(
        "access.user.refused.ofCommunity", () -> check(C01, Role.COMMUNITY_ADMIN, Role.AUDITOR));
  }

  @Test
  void doctorSeesTheOwnList() {
    check(D7, Role.DOCTOR);
    assertRefused("access.user.refused.ofDoctor", () -> check(ALL, Role.DOCTOR));
    assertRefused("access.user.refused.ofDoctor", () -> check(C01, Role.DOCTOR));
    assertRefused("access.user.refused.ofDoctor", () -> check(D7, Role.DOCTOR, Role.FINANCE));
  }

  @Test
  void someRoleIsHeld() {
    assertRefused("access.user.refused.roles", () -> check(ALL));
    check(ALL, Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.ADMINISTRATOR);
  }

  @Test
  void whatTheCountyHasNotIsNamed() {
    Declined community =
        assertRefused(
            "access.user.refused.community",
            () -> check(new Scope.Communities(Set.of("C01", "C09")), Role.COMMUNITY_ADMIN));
    assertEquals("C09", community.arguments().get(0));
    Declined doctor =
        assertRefused(
            "access.user.refused.doctor", () -> check(new Scope.OneDoctor("D8"), Role.DOCTOR));
    assertEquals("D8", doctor.arguments().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    // after: enabled, administrator; another one; refused
    "true, true, false, false",
    "false, true, false, true",
    "true, false, false, true",
    "false, false, false, true",
    "false, true, true, false",
    "true, false, true, false"
  })
  void countyKeepsAnAdministrator(
      boolean enabled, boolean administrator, boolean hasOther, boolean refused) {
    Standing before = standing(true, Role.ADMINISTRATOR);
    Standing after = standing(enabled, administrator ? Role.ADMINISTRATOR : Role.AUDITOR);
    if (refused) {
      assertRefused(
          "access.user.refused.last", () -> AccountRule.checkLast(before, after, hasOther));
    } else {
      assertDoesNotThrow(() -> AccountRule.checkLast(before, after, hasOther));
    }
  }

  @Test
  void disabledAdministratorIsNoneAlready() {
    Standing before = standing(false, Role.ADMINISTRATOR);
    assertDoesNotThrow(() -> AccountRule.checkLast(before, standing(false, Role.AUDITOR), false));
  }

  private static Standing standing(boolean enabled, Role role) {
    return new Standing(account(ALL, role), enabled, false, Optional.empty(), 0);
  }

  private static Account account(Scope scope, Role... roles) {
    return new Account("a", "A", "O", "339921", Set.of(roles), scope);
  }

  private static void check(Scope scope, Role... roles) {
    AccountRule.check(account(scope, roles), PLACES);
  }

  private static Declined assertRefused(String key, Runnable act) {
    Declined declined = assertThrows(Declined.class, act::run);
    assertEquals(key, declined.key());
    return declined;
  }
}
