package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.capitation.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {
  @ParameterizedTest
  @CsvSource({
    "BUREAU_CLERK, /desk/overview",
    "BUREAU_REVIEWER, /desk/overview",
    "BUREAU_APPROVER, /desk/overview",
    "HEALTH_BUREAU, /desk/health",
    "FINANCE, /desk/finance",
    "AUDITOR, /audit/trail",
    "ADMINISTRATOR, /desk/status",
    "COMMUNITY_ADMIN, /desk/community",
    "DOCTOR, /enrolment/my"
  })
  void eachRoleHasItsHome(Role role, String home) {
    assertEquals(home, pagesOf(role).get(0).path());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noTwoEntriesOfAMenuHaveTheSameName(Role role) {
    List<String> names =
        pagesOf(role).stream().map(page -> Words.text(Locale.CHINA, page.label())).toList();
    assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
  }

  @Test
  void doctorFindsNothingButTheOwnListAndPapers() {
    assertEquals(List.of(Page.MY, Page.DOCUMENTS), pagesOf(Role.DOCTOR));
  }

  @ParameterizedTest
  @CsvSource({
    "FINANCE, NOW",
    "OVERVIEW, NOW",
    "TASKS, NOW",
    "MONITORING, NOW",
    "CHARGES, WORK",
    "PERSON, WORK",
    "MY, WORK",
    "SETTLEMENT, WORK",
    "DOCUMENTS, PAPERS",
    "POLICY, PAPERS",
    "JOBS, SYSTEM"
  })
  void eachPageHasItsGroup(Page page, MenuGroup group) {
    assertEquals(group, MenuGroup.of(page));
  }

  @ParameterizedTest
  @EnumSource(MenuGroup.class)
  void everyGroupHasPagesAndAName(MenuGroup group) {
    assertTrue(Arrays.stream(Page.values()).anyMatch(page -> MenuGroup.of(page) == group));
    assertTrue(Words.bundle(Locale.ENGLISH).containsKey(group.label()), group.label());
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyPageIsNamedAndFoundByItsPath(Page page) {
    assertEquals(page, Page.at(page.path()).orElseThrow());
    assertTrue(Words.bundle(Locale.ENGLISH).containsKey(page.label()), page.label());
  }

  /** Whoever comes by a link finds the way up; signing in and failures have none. */
  @Test
  void everyPageBeneathAnotherLeadsUp() throws IOException {
    Set<String> lost = new TreeSet<>();
    Path root = Path.of("src/main/webapp");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
        String path = "/" + root.relativize(file).toString().replaceFirst("[.]xhtml$", "");
        boolean inner = path.matches("/(WEB-INF|access|page)/.*|/desk/search");
        String text = Files.readString(file);
        boolean up = text.contains("class=\"crumb\"") || text.contains("act-head.xhtml");
        if (!inner && Page.at(path).isEmpty() && !up) {
          lost.add(path);
        }
        if (!inner && Arrays.stream(Page.values()).noneMatch(page -> page.leadsTo(path))) {
          lost.add(path);
        }
      }
    }
    assertEquals(Set.of(), lost);
  }

  private static List<Page> pagesOf(Role role) {
    return Arrays.stream(Page.values()).filter(page -> page.isFor(Set.of(role))).toList();
  }
}
