package org.capitation.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Reason;
import org.capitation.budget.BudgetTerms;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.ledger.ChargingTerms;
import org.capitation.payment.PaymentTerms;
import org.capitation.registry.Pot;
import org.capitation.settlement.Bands;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Ratio;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 读政策包: makes terms of the text of a pack (T1). */
public final class PackReader {
  /** In characters; a pack of a real county has some two thousand. */
  private static final int LONGEST_PACK = 100_000;

  private static final int MOST_YEARS = 100;
  private static final int LONGEST_LIST = 1_000_000;

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
    Pack.Terms terms =
        new Pack.Terms(
            enrolment(root.section("enrolment"), heading),
            attribution(root.section("attribution"), heading),
            budget(root.section("budget"), heading),
            charging(root.section("charging"), heading, id),
            payment(root.section("payment"), heading),
            settlement(root.section("settlement"), heading));
    root.end();
    return new Pack(id, version, heading, terms);
  }

  /**
   * Every scalar stays the text that it is: nothing becomes a number by its looks. A key without a
   * value has none.
   */
  private static Section root(String text) {
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setSchema(new FailsafeSchema())
              .setTagConstructors(Map.of(Tag.NULL, node -> null))
              .setAllowRecursiveKeys(false)
              .setCodePointLimit(LONGEST_PACK)
              .build();
      return new Section("", new Load(settings).loadFromString(text));
    } catch (YamlEngineException e) {
      throw new BadPack("(yaml)", e.getMessage());
    } catch (StackOverflowError e) {
      throw new BadPack("(yaml)", "too many levels");
    }
  }

  private static Pack.Heading heading(Section root) {
    Section document = root.section("document");
    Section valid = root.section("valid");
    Pot pot = Pot.of(root.text("pot")).orElseThrow(() -> root.bad("pot", "310 or 390 is expected"));
    document.ifDay("issued");
    Pack.Heading heading =
        new Pack.Heading(
            root.text("policy", 60),
            pot,
            root.number("year", 2000, 2999),
            document.text("number", 100),
            document.text("title", 200),
            checked(valid, "to", () -> DateRange.ofDays(valid.day("from"), valid.day("to"))));
    document.end();
    valid.end();
    return heading;
  }

  private static EnrolmentTerms enrolment(Section s, Pack.Heading heading) {
    int minYears = s.number("min-years", 1, MOST_YEARS);
    EnrolmentTerms terms =
        new EnrolmentTerms(
            basis(s, heading),
            minYears,
            s.number("max-years", minYears, MOST_YEARS),
            s.number("list-cap", 1, LONGEST_LIST));
    s.end();
    return terms;
  }

  private static AttributionTerms attribution(Section s, Pack.Heading heading) {
    List<Reason> order = s.texts("order").stream().map(word -> reason(s, "order", word)).toList();
    Reason retirees = reason(s, "retirees", s.text("retirees"));
    if (retirees == Reason.CONTRACT) {
      throw s.bad("retirees", "household or employer is expected: contract");
    }
    AttributionTerms terms =
        checked(s, "order", () -> new AttributionTerms(basis(s, heading), order, retirees));
    s.end();
    return terms;
  }

  private static Reason reason(Section s, String key, String word) {
    return switch (word) {
      case "contract" -> Reason.CONTRACT;
      case "household" -> Reason.HOUSEHOLD;
      case "employer" -> Reason.EMPLOYER;
      default -> throw s.bad(key, "contract, household or employer is expected");
    };
  }

  private static BudgetTerms budget(Section s, Pack.Heading heading) {
    BudgetTerms terms =
        new BudgetTerms(
            basis(s, heading),
            s.yuan("total"),
            s.share("reserve"),
            s.number("snapshot-day", 1, 31),
            method(s));
    s.end();
    return terms;
  }

  private static BudgetTerms.Method method(Section s) {
    return switch (s.text("method")) {
      case "member-months" -> new BudgetTerms.Method.ByMemberMonths();
      case "shares" -> {
        Section shares = s.section("shares");
        Map<String, Ratio> byCode = new LinkedHashMap<>();
        shares.keys().forEach(code -> byCode.put(code, shares.share(code)));
        yield checked(s, "shares", () -> new BudgetTerms.Method.ByShares(byCode));
      }
      default -> throw s.bad("method", "member-months or shares is expected");
    };
  }

  private static ChargingTerms charging(Section s, Pack.Heading heading, long id) {
    List<ChargingTerms.Exclusion> exclusions = new ArrayList<>();
    for (Section e : s.sections("excluded")) {
      exclusions.add(
          new ChargingTerms.Exclusion(e.text("med-type", 6), true, e.text("reason", 40)));
      e.end();
    }
    boolean byFirstDay =
        switch (s.text("paper")) {
          case "first-day" -> true;
          case "settlement" -> false;
          default -> throw s.bad("paper", "first-day or settlement is expected");
        };
    ChargingTerms terms =
        checked(
            s, "excluded", () -> new ChargingTerms(basis(s, heading), id, byFirstDay, exclusions));
    s.end();
    return terms;
  }

  private static PaymentTerms payment(Section s, Pack.Heading heading) {
    PaymentTerms terms = new PaymentTerms(basis(s, heading), s.share("withheld"));
    s.end();
    return terms;
  }

  private static SettlementTerms settlement(Section s, Pack.Heading heading) {
    SettlementTerms terms =
        new SettlementTerms(
            basis(s, heading), bands(s, "surplus", "retained"), bands(s, "overrun", "fund"));
    s.end();
    return terms;
  }

  private static Bands bands(Section s, String key, String share) {
    List<Section> sections = s.sections(key);
    List<Bands.Band> bands = new ArrayList<>();
    Ratio below = Ratio.ZERO;
    for (Section band : sections) {
      boolean last = bands.size() == sections.size() - 1;
      Optional<Ratio> to = last ? openEnd(band) : Optional.of(end(band, below));
      bands.add(new Bands.Band(to, band.share(share)));
      below = to.orElse(below);
      band.end();
    }
    return checked(s, key, () -> new Bands(bands));
  }

  private static Optional<Ratio> openEnd(Section band) {
    if (band.has("to")) {
      throw band.bad("to", "the last band has no end");
    }
    return Optional.empty();
  }

  private static Ratio end(Section band, Ratio below) {
    Ratio to = band.percent("to");
    if (to.compareTo(below) <= 0) {
      throw band.bad("to", "more than " + below + " is expected: " + to);
    }
    return to;
  }

  private static Citation basis(Section s, Pack.Heading heading) {
    return new Citation(heading.document(), s.text("article", 100));
  }

  /** What the terms themselves refuse is told with the key that it stands under. */
  private static <T> T checked(Section s, String key, Supplier<T> terms) {
    try {
      return terms.get();
    } catch (IllegalArgumentException e) {
      throw s.bad(key, e.getMessage());
    }
  }
}
