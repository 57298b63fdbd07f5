package org.capitation.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.capitation.payment.Payment;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Pot;
import org.capitation.settlement.Adjustment;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Population;
import org.capitation.settlement.Relief;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 读清算试算: the figures of a simulation, with its terms or the name of a preset. */
final class ScenarioReader {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_MEMBERS = 100_000_000;
  private static final int MOST_COMMUNITIES = 100;
  private static final Pattern FRACTION =
      Pattern.compile("\\d{1,15}(\\.\\d{1,10})?/(?=[\\d.]*[1-9])\\d{1,15}(\\.\\d{1,10})?");

  private ScenarioReader() {}

  static Scenario read(Section s, Function<String, Optional<SettlementTerms>> presets) {
    Pot pot = s.word("pot", Map.of("310", Pot.EMPLOYEE, "390", Pot.RESIDENT));
    Money reserve = yuan(s, "reserve");
    SettlementTerms terms = terms(s, presets);
    List<Scenario.Community> communities = new ArrayList<>();
    if (s.has("communities")) {
      List<Section> sections = s.sections("communities");
      if (sections.isEmpty() || sections.size() > MOST_COMMUNITIES) {
        throw s.bad("communities", "number", 1, MOST_COMMUNITIES, sections.size());
      }
      for (Section one : sections) {
        String code = one.text("code", LONGEST_TEXT);
        communities.add(new Scenario.Community(code, inputs(one, terms)));
        one.end();
      }
    } else {
      communities.add(new Scenario.Community("", inputs(s, terms)));
    }
    s.end();
    return new Scenario(pot, communities, reserve, terms);
  }

  private static SettlementTerms terms(
      Section s, Function<String, Optional<SettlementTerms>> presets) {
    if (!s.has("preset")) {
      return SettlementReader.read(s.section("terms"), "");
    }
    String name = s.text("preset", LONGEST_TEXT);
    return presets.apply(name).orElseThrow(() -> s.bad("preset", "no-preset", name));
  }

  private static Settlement.Inputs inputs(Section s, SettlementTerms terms) {
    Settlement.Inputs inputs = inputs(s);
    s.checked("signed", () -> terms.scopes().segments(inputs.segments()));
    return inputs;
  }

  /** The figures of a community; whoever calls says what else may stand there. */
  static Settlement.Inputs inputs(Section s) {
    List<Segment> segments =
        s.has("signed") || s.has("unsigned")
            ? List.of(
                part(s, "signed", Population.SIGNED), part(s, "unsigned", Population.UNSIGNED))
            : List.of(segment(s, Population.ALL));
    Money violations = Money.total(segments.stream().map(Segment::violations).toList());
    return new Settlement.Inputs(
        s.has("members") ? members(s) : Quotient.of(0, 1),
        segments,
        assessment(s),
        s.has("clawback") ? s.yuan("clawback") : violations,
        s.has("relief") ? Optional.of(relief(s.section("relief"))) : Optional.empty(),
        s.has("paid") ? paid(s.section("paid")) : YearOfPayments.NEW);
  }

  /** Their number, or a fraction such as {@code 744000/12} where they are counted by months. */
  private static Quotient members(Section s) {
    return s.text("members").contains("/")
        ? quotient(s, "members")
        : Quotient.of(s.number("members", 0, MOST_MEMBERS), 1);
  }

  private static Segment part(Section s, String key, Population population) {
    Section part = s.section(key);
    Segment segment = segment(part, population);
    part.end();
    return segment;
  }

  private static Segment segment(Section s, Population population) {
    List<Adjustment> adjustments = new ArrayList<>();
    if (s.has("adjustments")) {
      for (Section a : s.sections("adjustments")) {
        String document = a.has("document") ? a.text("document", LONGEST_TEXT) : "";
        adjustments.add(
            new Adjustment(a.signedYuan("amount"), a.text("reason", LONGEST_TEXT), document));
        a.end();
      }
    }
    Money budget = s.yuan("budget");
    Money spending = s.signedYuan("spending");
    Money violations = yuan(s, "violations");
    Money before = s.has("before") ? s.signedYuan("before") : Money.ZERO;
    return s.checked(
        "adjustments",
        () -> new Segment(population, budget, adjustments, spending, violations, before));
  }

  private static Assessment assessment(Section s) {
    Optional<BigDecimal> score =
        s.has("score") ? Optional.of(s.figure("score").value()) : Optional.empty();
    Map<String, Quotient> indicators = new LinkedHashMap<>();
    if (s.has("indicators")) {
      Section given = s.section("indicators");
      given.keys().forEach(name -> indicators.put(name, quotient(given, name)));
    }
    Map<String, BigDecimal> members = new LinkedHashMap<>();
    if (s.has("member-scores")) {
      Section given = s.section("member-scores");
      given.keys().forEach(code -> members.put(code, given.figure(code).value()));
    }
    return s.checked("score", () -> new Assessment(score, indicators, members));
  }

  /** A figure, or a fraction such as {@code 3601/200000} where no decimal figure is exact. */
  private static Quotient quotient(Section s, String name) {
    String text = s.text(name);
    if (FRACTION.matcher(text).matches()) {
      String[] sides = text.split("/");
      return new Quotient(new BigDecimal(sides[0]), new BigDecimal(sides[1]));
    }
    return Quotient.of(s.figure(name).value());
  }

  private static Relief relief(Section s) {
    String reason = s.text("reason", LONGEST_TEXT);
    Relief relief =
        s.has("share")
            ? new Relief.OfShare(s.share("share"), reason)
            : new Relief.OfYuan(s.yuan("amount"), reason);
    s.end();
    return relief;
  }

  /** What the months have paid; nothing is recovered yet of debt and advance. */
  private static YearOfPayments paid(Section s) {
    Money earned = s.has("earned") ? s.signedYuan("earned") : Money.ZERO;
    Money credited = s.has("credited") ? s.signedYuan("credited") : earned;
    Money withheld = s.has("withheld") ? s.signedYuan("withheld") : Money.ZERO;
    Payment sum =
        new Payment(
            earned,
            yuan(s, "allotted"),
            Money.ZERO,
            credited,
            credited,
            withheld,
            Money.ZERO,
            Money.ZERO);
    YearOfPayments paid = YearOfPayments.opened(yuan(s, "debt"), yuan(s, "advance")).plus(sum);
    s.end();
    return paid;
  }

  private static Money yuan(Section s, String key) {
    return s.has(key) ? s.yuan(key) : Money.ZERO;
  }
}
