package org.capitation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** 读政策包: makes terms of the text of a pack (T1). */
public final class PackReader {
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

  /** Every scalar stays the text that it is: nothing becomes a number by its looks. */
  private static Section root(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      return new Section("", new Load(settings).loadFromString(text));
    } catch (YamlEngineException e) {
      throw new BadPack("(yaml)", e.getMessage());
    }
  }

  private static Pack.Heading heading(Section root) {
    Section document = root.section("document");
    Section valid = root.section("valid");
    Pot pot = Pot.of(root.text("pot")).orElseThrow(() -> root.bad("pot", "310 or 390 is expected"));
    document.ifText("issued");
    Pack.Heading heading =
        new Pack.Heading(
            root.text("policy"),
            pot,
            root.number("year"),
            document.text("number"),
            document.text("title"),
            checked(valid, "to", () -> DateRange.ofDays(valid.day("from"), valid.day("to"))));
    document.end();
    valid.end();
    return heading;
  }

  private static EnrolmentTerms enrolment(Section s, Pack.Heading heading) {
    EnrolmentTerms terms =
        checked(
            s,
            "max-years",
            () ->
                new EnrolmentTerms(
                    basis(s, heading),
                    s.number("min-years"),
                    s.number("max-years"),
                    s.number("list-cap")));
    s.end();
    return terms;
  }

  private static AttributionTerms attribution(Section s, Pack.Heading heading) {
    AttributionTerms terms =
        checked(
            s,
            "order",
            () ->
                new AttributionTerms(
                    basis(s, heading),
                    s.texts("order").stream().map(word -> reason(s, "order", word)).toList(),
                    reason(s, "retirees", s.text("retirees"))));
    s.end();
    return terms;
  }

  private static Reason reason(Section s, String key, String word) {
    try {
      return Reason.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw s.bad(key, "contract, household or employer is expected: " + word);
    }
  }

  private static BudgetTerms budget(Section s, Pack.Heading heading) {
    BudgetTerms terms =
        checked(
            s,
            "reserve",
            () ->
                new BudgetTerms(
                    basis(s, heading),
                    s.yuan("total"),
                    s.percent("reserve"),
                    s.number("snapshot-day"),
                    method(s)));
    s.end();
    return terms;
  }

  private static BudgetTerms.Method method(Section s) {
    return switch (s.text("method")) {
      case "member-months" -> new BudgetTerms.Method.ByMemberMonths();
      case "shares" -> {
        Section shares = s.section("shares");
        Map<String, Ratio> byCode = new HashMap<>();
        shares.keys().forEach(code -> byCode.put(code, shares.percent(code)));
        yield checked(s, "shares", () -> new BudgetTerms.Method.ByShares(byCode));
      }
      default -> throw s.bad("method", "member-months or shares is expected");
    };
  }

  private static ChargingTerms charging(Section s, Pack.Heading heading, long id) {
    List<ChargingTerms.Exclusion> exclusions = new ArrayList<>();
    for (Section e : s.sections("excluded")) {
      exclusions.add(new ChargingTerms.Exclusion(e.text("med-type"), true, e.text("reason")));
      e.end();
    }
    boolean byFirstDay = s.ifText("paper").map("first-day"::equals).orElse(true);
    ChargingTerms terms = new ChargingTerms(basis(s, heading), id, byFirstDay, exclusions);
    s.end();
    return terms;
  }

  private static PaymentTerms payment(Section s, Pack.Heading heading) {
    PaymentTerms terms =
        checked(s, "withheld", () -> new PaymentTerms(basis(s, heading), s.percent("withheld")));
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
    List<Bands.Band> bands = new ArrayList<>();
    for (Section band : s.sections(key)) {
      bands.add(new Bands.Band(band.ifPercent("to"), band.percent(share)));
      band.end();
    }
    return checked(s, key, () -> new Bands(bands));
  }

  private static Citation basis(Section s, Pack.Heading heading) {
    return new Citation(heading.document(), s.text("article"));
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
