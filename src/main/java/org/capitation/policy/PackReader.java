package org.capitation.policy;

import java.util.Map;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 读政策包: makes terms of the text of a pack (T1). */
public final class PackReader {
  /** In characters; a pack of a real county has some two thousand. */
  private static final int LONGEST_PACK = 100_000;

  private PackReader() {}

  /**
   * Reads the heading of a pack.
   *
   * @throws BadPack if something in it is wrong
   */
  public static Pack.Heading heading(String text) {
    return heading(root(text));
  }

  /**
   * Reads a pack.
   *
   * @param id the number it gets
   * @param version its version
   * @param text the YAML document
   * @throws BadPack if something in it is wrong
   */
  public static Pack read(long id, int version, String text) {
    Section root = root(text);
    Pack.Heading heading = heading(root);
    String document = heading.document();
    Pack.Terms terms =
        new Pack.Terms(
            EnrolmentReader.read(root.section("enrolment"), document),
            AttributionReader.read(root.section("attribution"), document),
            BudgetReader.read(root.section("budget"), document),
            ChargingReader.read(root.section("charging"), document, id),
            PaymentReader.read(root.section("payment"), document),
            SettlementReader.read(root.section("settlement"), document));
    root.end();
    return new Pack(id, version, heading, terms);
  }

  /**
   * The document as it stands: every scalar stays the text that it is, nothing becomes a number by
   * its looks.
   */
  private static Section root(String text) {
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
              .orElseThrow(() -> new BadPack(0, BadPack.YAML, "mapping")));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new BadPack(line, BadPack.YAML, "yaml", e.getProblem());
    } catch (YamlEngineException e) {
      throw new BadPack(0, BadPack.YAML, "yaml", e.getMessage());
    } catch (StackOverflowError e) {
      throw new BadPack(0, BadPack.YAML, "levels");
    }
  }

  private static Pack.Heading heading(Section root) {
    Section document = root.section("document");
    Section valid = root.section("valid");
    Pot pot = root.word("pot", Map.of("310", Pot.EMPLOYEE, "390", Pot.RESIDENT));
    document.ifDay("issued");
    Pack.Heading heading =
        new Pack.Heading(
            root.text("policy", 60),
            pot,
            root.number("year", 2000, 2999),
            document.text("number", 100),
            document.text("title", 200),
            valid.checked("to", () -> DateRange.ofDays(valid.day("from"), valid.day("to"))));
    document.end();
    valid.end();
    return heading;
  }
}
