package org.capitation.walls;

import java.util.List;
import java.util.Map;
import org.capitation.access.Role;

/** One account of each role in a county, and who acts for the second community and doctor. */
final class Callers {
  static final String PASSWORD = "password-of-the-walls";

  /** The names, behind the prefix of the county. */
  private static final Map<Role, String> NAMES =
      Map.of(
          Role.BUREAU_CLERK, "clerk",
          Role.BUREAU_REVIEWER, "reviewer",
          Role.BUREAU_APPROVER, "approver",
          Role.HEALTH_BUREAU, "health",
          Role.FINANCE, "finance",
          Role.AUDITOR, "auditor",
          Role.COMMUNITY_ADMIN, "c01",
          Role.DOCTOR, "d1",
          Role.ADMINISTRATOR, "admin");

  private Callers() {}

  static String of(String county, Role role) {
    return prefix(county) + NAMES.get(role);
  }

  /** Of C02. */
  static String otherCommunity(String county) {
    return prefix(county) + "c02";
  }

  /** D2. */
  static String otherDoctor(String county) {
    return prefix(county) + "d2";
  }

  static String prefix(String county) {
    return "w" + county + "-";
  }

  static List<Role> roles() {
    return List.of(Role.values());
  }
}
