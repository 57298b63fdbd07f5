package org.capitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capitation.architecture.Check;
import org.capitation.architecture.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the product to its architecture, and the checks to what they promise. */
class ArchitectureTest {
  private static final String ROOT = "org.capitation";
  private static final Path MAIN = Path.of("src/main/java");

  /** The number of a rule at the head of its paragraph. */
  private static final Pattern RULE = Pattern.compile("<li>([A-Z]\\d+)\\b");

  /** Where amounts are counted: the rules and the terms that they follow. */
  private static final List<String> PURE =
      List.of(
          "value",
          "registry",
          "enrolment",
          "attribution",
          "ledger",
          "budget",
          "payment",
          "monitoring",
          "settlement",
          "policy");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @EnumSource
  void theProductKeeps(Check check) {
    check.rule(ROOT).check(CLASSES);
  }

  /** In a planted tree the classes named Bad violate the check, and no other does. */
  @ParameterizedTest
  @EnumSource
  void aPlantedViolationIsFound(Check check) {
    JavaClasses planted = new ClassFileImporter().importPackages(check.planted());
    List<String> found =
        check.rule(check.planted()).evaluate(planted).getFailureReport().getDetails();
    assertFalse(found.isEmpty(), "nothing found");
    assertEquals(
        List.of(), found.stream().filter(detail -> !detail.contains(".Bad")).toList(), "too much");
    planted.stream()
        .filter(type -> type.getSimpleName().startsWith("Bad"))
        .forEach(
            type ->
                assertFalse(
                    found.stream().noneMatch(detail -> detail.contains(type.getName())),
                    type + " was not found"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<String> silent =
        CLASSES.stream()
            .map(type -> type.getPackageName().replace('.', '/'))
            .distinct()
            .filter(name -> Files.notExists(MAIN.resolve(name).resolve("package-info.java")))
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void everyRuleHasANumberOfItsOwn() throws IOException {
    Set<String> numbers = new HashSet<>();
    List<String> twice = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(file -> file.endsWith("package-info.java")).toList()) {
        RULE.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(number -> !numbers.add(number))
            .forEach(number -> twice.add(number + " in " + file));
      }
    }
    assertEquals(List.of(), twice);
    assertFalse(numbers.isEmpty());
  }

  @Test
  void nothingIsTooLong() throws IOException {
    assertEquals(List.of(), Sources.tooLong(Path.of("src/main/java")));
  }

  @Test
  void theRulesCountExactly() throws IOException {
    List<Path> rules =
        PURE.stream().map(feature -> MAIN.resolve("org/capitation").resolve(feature)).toList();
    assertEquals(List.of(), Sources.inexact(rules));
  }

  @Test
  void plantedLengthsAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("LongFile.java"), "class LongFile {" + "\n".repeat(300) + "}");
    Files.writeString(
        folder.resolve("Long.java"),
        """
        class Long {
          void lines() {%s}
          void many(int a, int b, int c, int d, int e, int f) {}
          void enough(int a, int b, int c, int d, int e) {%s}
        }
        record Wide(int a, int b, int c, int d, int e, int f) {
          Wide {}
        }
        """
            .formatted("\n".repeat(40), "\n".repeat(39)));
    assertEquals(
        List.of(
            "Long.java:2 lines has 41 lines",
            "Long.java:43 many has 6 parameters",
            "LongFile.java has 301 lines"),
        Sources.tooLong(folder).stream().sorted().toList());
  }

  @Test
  void plantedNumbersAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Inexact.java"),
        """
        class Inexact {
          double field;
          float[] method() { return null; }
          Double boxed;
          long rounded = Math.round(1.5);
          long exact = 1_000L;
        }
        """);
    assertEquals(
        List.of(
            "Inexact.java:2 is not exact: double",
            "Inexact.java:3 is not exact: float",
            "Inexact.java:4 is not exact: Double",
            "Inexact.java:5 is not exact: 1.5"),
        Sources.inexact(List.of(folder)).stream().sorted().toList());
  }
}
