package org.capitation.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One check of the architecture, for the classes below a root package. */
public enum Check {
  /** Every package is one of the architecture's, else a new one escapes the other checks. */
  PACKAGES(root -> classes().should(Imports.beInKnownPackages(root))),

  /** Every import between our packages is in the table. */
  IMPORTS(root -> classes().should(Imports.keepToTheTable(root))),

  /** No two packages import each other, by exact package. */
  CYCLES(root -> slices().matching(root + ".(**)").should().beFreeOfCycles()),

  /** A rule depends on its inputs alone: no framework, no database, no files. */
  PURITY(
      root ->
          classes()
              .that(resideInAnyPackage(heart(root)))
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(
                      "java.lang..",
                      "java.util..",
                      "java.math..",
                      "java.time..",
                      "java.text..",
                      root + ".."))),

  /** Only a store knows how rows are kept. */
  PERSISTENCE(
      root ->
          noClasses()
              .that(resideOutsideOfPackage(root + ".*.store"))
              .should()
              .dependOnClassesThat(resideInAPackage("jakarta.persistence.."))),

  /** A store knows neither transactions nor who asks. */
  STORES(
      root ->
          noClasses()
              .that(resideInAPackage(root + ".*.store"))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      "jakarta.transaction..",
                      "jakarta.ws.rs..",
                      "jakarta.faces..",
                      "jakarta.servlet..",
                      "org.primefaces.."))),

  /** A use case is where a transaction begins; only handing out ids has one of its own. */
  TRANSACTIONS(
      root ->
          classes()
              .that(
                  resideOutsideOfPackage(root + ".*.boundary")
                      .and(Marks.isNot(root + ".bulk.IdBlocks")))
              .should(Marks.beWithoutTransaction())),

  /** Each foreign library has its one place. */
  JASPER(root -> onlyIn(root + ".document..", "net.sf.jasperreports..")),
  FLYWAY(root -> onlyIn(root + ".app..", "org.flywaydb..")),
  SERVER(root -> onlyIn(root + ".launcher..", "fish.payara..", "ch.vorburger..")),

  /** Date and time come from one clock. */
  CLOCK(root -> classes().that(Marks.isNot(root + ".app.Clocks")).should(Clocks.askNoClock())),

  /** Every use case says who may call it. */
  ROLES(root -> classes().that(UseCases.areUseCases(root)).should(UseCases.stateRoles())),

  /** A page or a resource reaches data by use cases alone, which check who calls. */
  DOORS(root -> classes().that(UseCases.areDoors(root)).should(UseCases.readNoStores(root))),

  /** A use case open to callers who see a part of the county says how it is narrowed. */
  SCOPES(root -> classes().that(UseCases.areUseCases(root)).should(UseCases.stateScope())),

  /** Papers are signed by people, not by programs with their tokens. */
  SIGNING(root -> classes().should(Signing.beInPerson())),

  /** Every address of the interface leads to a use case that says who may call it. */
  RESOURCES(root -> classes().should(UseCases.leadToStatedRoles()));

  private final Function<String, ArchRule> rule;

  Check(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /**
   * The check for the classes below a root; planted trees have few packages, so none may be empty.
   */
  public ArchRule rule(String root) {
    return rule.apply(root).allowEmptyShould(true);
  }

  /** The root of its planted violation. */
  public String planted() {
    return "planted." + name().toLowerCase(Locale.ROOT);
  }

  private static String[] heart(String root) {
    UnaryOperator<String> inRoot = feature -> root + "." + feature;
    return Table.HEART.stream().map(inRoot).toArray(String[]::new);
  }

  private static ArchRule onlyIn(String home, String... library) {
    return noClasses()
        .that(resideOutsideOfPackage(home))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }
}
