package org.capitation.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.capitation.attribution.Counting;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Switching;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.registry.Pot;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.DateRange;
import org.capitation.value.Deadlines;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 读政策包: makes terms of the text of a pack (T1). */
public final class PackReader {
  /** In characters; a pack of a real county has some two thousand. */
  private static final int LONGEST_PACK = 100_000;

  /** The sections that hold terms, in their order. */
  private static final List<String> FEATURES =
      List.of(
          "enrolment",
          "coverage",
          "attribution",
          "budget",
          "charging",
          "payment",
          "settlement",
          "assessment",
          "monitoring",
          "deadlines");

  /** The words for the pots. */
  static final Map<String, Pot> POTS = Map.of("310", Pot.EMPLOYEE, "390", Pot.RESIDENT);

  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @param id the number it gets
   * @param version its version
   * @param text the YAML document
   * @throws BadPack with all that is wrong: the first fault of each section
   */
  public static Pack read(long id, int version, String text) {
    return read(id, version, root(text));
  }

  private static Pack read(long id, int version, Section root) {
    Faults faults = new Faults();
    Pack.Heading heading = faults.collect(() -> heading(root));
    faults.collect(() -> origin(root));
    String document = heading == null ? "" : heading.document();
    Pack.Terms terms =
        new Pack.Terms(
            faults.collect(() -> EnrolmentReader.read(root.section("enrolment"), document)),
            faults.collect(() -> AttributionReader.read(root.section("attribution"), document)),
            faults.collect(() -> BudgetReader.read(root.section("budget"), document)),
            faults.collect(() -> ChargingReader.read(root.section("charging"), document, id)),
            faults.collect(() -> PaymentReader.read(root.section("payment"), document)),
            faults.collect(() -> SettlementReader.read(root.section("settlement"), document)),
            faults.collect(() -> assessment(root, document)),
            faults.collect(() -> coverage(root, document)),
            faults.collect(() -> monitoring(root, document)),
            faults.collect(() -> deadlines(root, document)));
    faults.end();
    root.end();
    checkCounting(root, heading, terms);
    checkSwitching(root, terms);
    return new Pack(id, version, heading, terms);
  }

  /** Packs written before there were goals set none. */
  private static CoverageTerms coverage(Section root, String document) {
    return root.has("coverage")
        ? CoverageReader.read(root.section("coverage"), document)
        : CoverageTerms.NONE;
  }

  /** Without the section nothing is judged. */
  private static AssessmentTerms assessment(Section root, String document) {
    return root.has("assessment")
        ? AssessmentReader.read(root.section("assessment"), document)
        : AssessmentTerms.NONE;
  }

  /** Packs written before there was monitoring warn of nothing. */
  private static MonitoringTerms monitoring(Section root, String document) {
    return root.has("monitoring")
        ? MonitoringReader.read(root.section("monitoring"), document)
        : MonitoringTerms.NONE;
  }

  /** Without the section nothing has a deadline. */
  private static Deadlines deadlines(Section root, String document) {
    return root.has("deadlines")
        ? DeadlinesReader.read(root.section("deadlines"), document)
        : Deadlines.NONE;
  }

  /** The one day on which people are counted for the year is a day of these terms. */
  private static void checkCounting(Section root, Pack.Heading heading, Pack.Terms terms) {
    DateRange valid = heading.valid();
    if (terms.attribution().counting() instanceof Counting.Yearly counted
        && !valid.contains(counted.day())) {
      throw root.section("attribution")
          .section("counting")
          .bad("day", "outside", valid.from(), valid.lastDay(), counted.day());
    }
  }

  /** Money follows people as they are counted, month by month (B18, P14). */
  private static void checkSwitching(Section root, Pack.Terms terms) {
    Switching switching = terms.budget().switching();
    if (switching == Switching.ANNUAL) {
      return;
    }
    boolean monthly = switching == Switching.MONTHLY;
    Counting counting = terms.attribution().counting();
    if (monthly ? !(counting instanceof Counting.Monthly) : !(counting instanceof Counting.Daily)) {
      throw root.section("budget")
          .bad(BudgetReader.SWITCHING, "switching-counting", monthly ? "month" : "day");
    }
    if (!terms.payment().regime().isEqual()) {
      throw root.section("budget").bad(BudgetReader.SWITCHING, "switching-instalments");
    }
  }

  /**
   * Reads a pack as a list of its figures.
   *
   * @throws BadPack with all that is wrong
   */
  public static Sheet sheet(String text) {
    Section root = root(text);
    Pack pack = read(0, 0, root);
    return Sheet.of(
        pack.heading(),
        origin(root),
        FEATURES.stream().filter(root::has).map(root::section).toList());
  }

  /**
   * Reads the terms of a budget that stand by themselves, in YAML or JSON.
   *
   * @throws BadPack if something in them is wrong
   */
  public static BudgetTerms budget(String text) {
    return BudgetReader.read(root(text), "");
  }

  /**
   * Reads a question to the simulation of budgets, in YAML or JSON.
   *
   * @param text the question
   * @param presets the budget terms of a preset by its name
   * @throws BadPack if something in it is wrong
   */
  public static BudgetScenario budgetScenario(
      String text, Function<String, Optional<BudgetTerms>> presets) {
    return BudgetScenario.read(root(text), presets);
  }

  /**
   * Reads the terms of a settlement by themselves.
   *
   * @param text the section {@code settlement} of a pack, in YAML or JSON
   * @throws BadPack if something in it is wrong
   */
  public static SettlementTerms settlement(String text) {
    return SettlementReader.read(root(text), "");
  }

  /**
   * Reads the simulation of a settlement.
   *
   * @param text its figures and terms, in YAML or JSON
   * @param presets the settlement terms of a preset by its name
   * @throws BadPack if something in it is wrong
   */
  public static Scenario scenario(
      String text, Function<String, Optional<SettlementTerms>> presets) {
    return ScenarioReader.read(root(text), presets);
  }

  /**
   * The document as it stands: every scalar stays the text that it is, nothing becomes a number by
   * its looks.
   */
  static Section root(String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setSchema(new FailsafeSchema())
              .setAllowRecursiveKeys(false)
              .setCodePointLimit(LONGEST_PACK)
              .build();
      return new Section(
          "",
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new BadPack(0, Fault.YAML, "mapping")));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new BadPack(line, Fault.YAML, "yaml", e.getProblem());
    } catch (YamlEngineException e) {
      throw new BadPack(0, Fault.YAML, "yaml", e.getMessage());
    } catch (StackOverflowError e) {
      throw new BadPack(0, Fault.YAML, "levels");
    }
  }

  private static Pack.Heading heading(Section root) {
    Section document = root.section("document");
    Section valid = root.section("valid");
    Pot pot = root.word("pot", POTS);
    Pack.Heading heading =
        new Pack.Heading(
            root.text("policy", 60),
            pot,
            root.number("year", 2000, 2999),
            document.text("number", 100),
            document.text("title", 200),
            valid.checked("to", () -> DateRange.ofDays(valid.day("from"), valid.day("to"))));
    document.ifDay("issued");
    document.end();
    valid.end();
    return heading;
  }

  private static Origin origin(Section root) {
    Origin.Status status =
        root.word(
            "status",
            Map.of("in-force", Origin.Status.IN_FORCE, "template", Origin.Status.TEMPLATE));
    Map<String, String> sources = new LinkedHashMap<>();
    if (root.has("sources")) {
      Section written = root.section("sources");
      written.keys().forEach(key -> sources.put(key, written.text(key, 300)));
    }
    Optional<String> template =
        root.has("template") ? Optional.of(root.text("template", 60)) : Optional.empty();
    return new Origin(status, template, sources);
  }

  /** Lets the reading go on after a fault, so that a writer sees all of them at once. */
  private static final class Faults {
    private final List<Fault> found = new ArrayList<>();

    <T> T collect(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (BadPack bad) {
        found.addAll(bad.faults());
        return null;
      }
    }

    void end() {
      if (!found.isEmpty()) {
        throw new BadPack(found);
      }
    }
  }
}
