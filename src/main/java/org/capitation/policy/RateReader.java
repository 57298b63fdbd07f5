package org.capitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.capitation.budget.Rate;
import org.capitation.budget.RateBase;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 读人头标准. */
final class RateReader {
  private static final int MOST = 999_999_999;
  private static final String PLUS = "plus";

  /** The ways to a rate that have keys of their own. */
  private static final Map<String, Function<Section, RateBase>> DERIVED =
      Map.of(
          "financing", RateReader::financing,
          "top-down", RateReader::topDown,
          "bottom-up", RateReader::bottomUp);

  private RateReader() {}

  static Rate read(Section s) {
    RateBase base = base(s);
    List<Rate.Component> components = new ArrayList<>();
    if (s.has(PLUS)) {
      for (Section component : s.sections(PLUS)) {
        components.add(new Rate.Component(component.text("item", 40), component.yuan("yuan")));
        component.end();
      }
    }
    return s.checked(PLUS, () -> new Rate(base, components));
  }

  private static RateBase base(Section s) {
    for (Map.Entry<String, Function<Section, RateBase>> way : DERIVED.entrySet()) {
      if (s.has(way.getKey())) {
        Section derived = s.section(way.getKey());
        RateBase base = s.checked(way.getKey(), () -> way.getValue().apply(derived));
        derived.end();
        s.checked(way.getKey(), base::amount);
        return base;
      }
    }
    return new RateBase.Typed(s.yuan("yuan"));
  }

  private static RateBase financing(Section s) {
    Ratio setAside = Ratio.ZERO;
    for (Section one : s.sections("set-aside")) {
      one.text("reason", 40);
      setAside = setAside.plus(one.share("share"));
      one.end();
    }
    return new RateBase.Financing(
        s.yuan("per-head"),
        s.number("insured", 1, MOST),
        setAside,
        s.signedYuan("carried-surplus"),
        s.yuan("adjust-quota"));
  }

  private static RateBase topDown(Section s) {
    return new RateBase.TopDown(
        s.yuan("cost"),
        s.share("reimbursed"),
        s.percent("growth"),
        s.number("visits", 1, MOST),
        s.figure("visits-per-head").value());
  }

  private static RateBase bottomUp(Section s) {
    return new RateBase.BottomUp(years(s.section("costs")), years(s.section("self-paid")));
  }

  /** The amounts of some years, each under its year. */
  private static List<Money> years(Section s) {
    return s.keys().stream().map(s::yuan).toList();
  }
}
