package org.capitation.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.settlement.Bands;
import org.capitation.settlement.Cap;
import org.capitation.settlement.Deduction;
import org.capitation.settlement.Gate;
import org.capitation.settlement.Minimum;
import org.capitation.settlement.OverrunTerms;
import org.capitation.settlement.Party;
import org.capitation.settlement.ScoreTerm;
import org.capitation.settlement.Sharing;
import org.capitation.settlement.SharingTerms;
import org.capitation.settlement.SurplusTerms;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/** 读结余留用和超支分担的条款. */
final class SharingReader {
  private static final Map<String, Party> PARTIES =
      Map.of("community", Party.COMMUNITY, "fund", Party.FUND);
  private static final Map<String, Minimum.Sharing> SHARINGS =
      Map.of("from-first-fen", Minimum.Sharing.FROM_FIRST_FEN, "above", Minimum.Sharing.ABOVE);
  private static final Map<String, Bound.Side> SIDES = new LinkedHashMap<>();

  static {
    SIDES.put("at-least", Bound.Side.AT_LEAST);
    SIDES.put("at-most", Bound.Side.AT_MOST);
    SIDES.put("above", Bound.Side.ABOVE);
    SIDES.put("below", Bound.Side.BELOW);
  }

  private static final int LONGEST_NAME = 60;
  private static final int MOST_MEMBERS = 100_000_000;

  private SharingReader() {}

  static SharingTerms read(Section s) {
    SharingTerms terms =
        new SharingTerms(surplus(s.section("surplus")), overrun(s.section("overrun")));
    s.end();
    return terms;
  }

  private static SurplusTerms surplus(Section s) {
    SurplusTerms terms =
        new SurplusTerms(
            bands(s, "retained"),
            s.has("gates") ? gates(s.sections("gates")) : List.of(),
            optional(s, "minimum", SharingReader::minimum),
            optional(s, "score", SharingReader::wholeScore),
            s.has("deduction") ? Optional.of(deduction(s)) : Optional.empty(),
            s.has("cap") ? Optional.of(cap(s, "cap")) : Optional.empty(),
            s.has("rounded") ? s.word("rounded", PARTIES) : Party.COMMUNITY);
    s.end();
    return terms;
  }

  private static OverrunTerms overrun(Section s) {
    OverrunTerms terms =
        new OverrunTerms(
            s.has("community") ? byScore(s) : new Sharing.ByBands(bands(s, "fund")),
            optional(s, "minimum", SharingReader::minimum),
            s.has("limit") ? Optional.of(cap(s, "limit")) : Optional.empty(),
            s.has("rounded") ? s.word("rounded", PARTIES) : Party.FUND);
    s.end();
    return terms;
  }

  private static <T> Optional<T> optional(Section s, String key, Function<Section, T> read) {
    return s.has(key) ? Optional.of(read.apply(s.section(key))) : Optional.empty();
  }

  private static Bands bands(Section s, String share) {
    List<Section> sections = s.sections("bands");
    List<Bands.Band> bands = new ArrayList<>();
    Ratio below = Ratio.ZERO;
    for (Section band : sections) {
      boolean last = bands.size() == sections.size() - 1;
      Optional<Ratio> to = last ? openEnd(band) : Optional.of(end(band, below));
      bands.add(new Bands.Band(to, band.share(share)));
      below = to.orElse(below);
      band.end();
    }
    return s.checked("bands", () -> new Bands(bands));
  }

  private static Optional<Ratio> openEnd(Section band) {
    if (band.has("to")) {
      throw band.bad("to", "last-band");
    }
    return Optional.empty();
  }

  private static Ratio end(Section band, Ratio below) {
    Ratio to = band.percent("to");
    if (to.compareTo(below) <= 0) {
      throw band.bad("to", "band-end", below, to);
    }
    return to;
  }

  private static List<Gate> gates(List<Section> sections) {
    List<Gate> gates = new ArrayList<>();
    for (Section gate : sections) {
      String side = SIDES.keySet().stream().filter(gate::has).findFirst().orElse("at-most");
      Bound bound = new Bound(SIDES.get(side), gate.figure(side).value());
      boolean percent = gate.text(side).endsWith("%");
      Step.Unit unit = percent ? Step.Unit.PER_CENT : Step.Unit.NUMBER;
      gates.add(new Gate(gate.text("indicator", LONGEST_NAME), bound, unit));
      gate.end();
    }
    return gates;
  }

  private static Minimum minimum(Section s) {
    Minimum.Rate rate =
        s.has("by-members")
            ? s.checked("by-members", () -> new Minimum.BySize(points(s.sections("by-members"))))
            : new Minimum.Fixed(s.share("rate"));
    Minimum minimum = new Minimum(rate, s.word("sharing", SHARINGS));
    s.end();
    return minimum;
  }

  private static List<Minimum.BySize.Point> points(List<Section> sections) {
    List<Minimum.BySize.Point> points = new ArrayList<>();
    for (Section point : sections) {
      points.add(
          new Minimum.BySize.Point(point.number("members", 0, MOST_MEMBERS), point.share("rate")));
      point.end();
    }
    return points;
  }

  private static ScoreTerm wholeScore(Section s) {
    ScoreTerm score = score(s);
    s.end();
    return score;
  }

  /** The share that a score earns, by one of its four keys. */
  static ScoreTerm score(Section s) {
    if (s.has("bands")) {
      return s.checked("bands", () -> new ScoreTerm.Banded(scoreBands(s.sections("bands"))));
    }
    if (s.has("all-from")) {
      return s.checked("all-from", () -> new ScoreTerm.AllFrom(s.figure("all-from").value()));
    }
    if (s.has("all-or-nothing")) {
      return s.checked(
          "all-or-nothing", () -> new ScoreTerm.AllOrNothing(s.figure("all-or-nothing").value()));
    }
    return s.checked(
        "full-marks", () -> new ScoreTerm.Proportional(s.figure("full-marks").value()));
  }

  private static List<ScoreTerm.Banded.Band> scoreBands(List<Section> sections) {
    List<ScoreTerm.Banded.Band> bands = new ArrayList<>();
    for (Section band : sections) {
      bands.add(
          new ScoreTerm.Banded.Band(
              band.has("from") ? Optional.of(band.figure("from").value()) : Optional.empty(),
              band.share("share")));
      band.end();
    }
    return bands;
  }

  /** Per cent with its sign, else yuan. */
  private static Deduction deduction(Section s) {
    return s.text("deduction").endsWith("%")
        ? new Deduction.OfShare(s.share("deduction"))
        : new Deduction.OfYuan(s.yuan("deduction"));
  }

  private static Cap cap(Section s, String key) {
    Section cap = s.section(key);
    Optional<Ratio> budget =
        cap.has("budget") ? Optional.of(cap.percent("budget")) : Optional.empty();
    Optional<Money> yuan = cap.has("yuan") ? Optional.of(cap.yuan("yuan")) : Optional.empty();
    cap.end();
    return s.checked(key, () -> new Cap(budget, yuan));
  }

  private static Sharing byScore(Section s) {
    Section c = s.section("community");
    Ratio base = c.share("base");
    Ratio floor = c.share("floor");
    Ratio ceiling = c.share("ceiling");
    BigDecimal full = c.figure("full-marks").value();
    c.end();
    return s.checked("community", () -> new Sharing.ByScore(base, floor, ceiling, full));
  }
}
