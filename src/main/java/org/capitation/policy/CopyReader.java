package org.capitation.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.capitation.settlement.Changes;
import org.capitation.settlement.Foreseen;
import org.capitation.settlement.SpendingBasis;
import org.capitation.settlement.YearCopy;
import org.capitation.value.Ratio;

/** 读方案: the figures that a scenario was copied from, what it changes in them, and its keys. */
public final class CopyReader {
  private static final Map<String, Boolean> PREPAID = Map.of("yes", true, "no", false);
  private static final int LONGEST_CODE = 60;
  private static final Ratio LEAST = Ratio.ofPercent("-100");
  private static final Ratio MOST = Ratio.ofPercent("1000");

  private CopyReader() {}

  /**
   * Reads the figures of a year as they were copied, in YAML or JSON.
   *
   * @throws BadPack if something in them is wrong
   */
  public static YearCopy copy(String text) {
    Section s = PackReader.root(text);
    List<YearCopy.Member> members = new ArrayList<>();
    for (Section one : s.sections("communities")) {
      members.add(
          new YearCopy.Member(
              one.text("code", LONGEST_CODE),
              ScenarioReader.inputs(one),
              one.has("expected")
                  ? Optional.of(foreseen(one.section("expected")))
                  : Optional.empty()));
      one.end();
    }
    YearCopy copy =
        new YearCopy(
            s.word("pot", PackReader.POTS), s.yuan("reserve"), s.word("prepaid", PREPAID), members);
    s.end();
    return copy;
  }

  private static Foreseen foreseen(Section s) {
    Foreseen foreseen =
        new Foreseen(
            s.signedYuan("forecast"),
            s.has("low")
                ? Optional.of(new Foreseen.Range(s.signedYuan("low"), s.signedYuan("high")))
                : Optional.empty());
    s.end();
    return foreseen;
  }

  /**
   * Reads what a scenario changes, in YAML or JSON.
   *
   * @param codes the codes of the communities that there are
   * @throws BadPack if something in it is wrong
   */
  public static Changes changes(String text, List<String> codes) {
    Section s = PackReader.root(text);
    Changes changes =
        new Changes(
            s.has("spending") ? s.word("spending", SpendingBasis.byCode()) : SpendingBasis.BOOKED,
            s.has("more") ? more(s) : Ratio.ZERO,
            s.has("rate") ? Optional.of(s.yuan("rate")) : Optional.empty(),
            each(s, "budgets", codes, Section::yuan),
            each(s, "scores", codes, CopyReader::score));
    s.end();
    return changes;
  }

  private static Ratio more(Section s) {
    Ratio more = s.percent("more");
    if (more.compareTo(LEAST) < 0 || more.compareTo(MOST) > 0) {
      throw s.bad("more", "between", LEAST, MOST, more);
    }
    return more;
  }

  private static BigDecimal score(Section s, String code) {
    Ratio score = s.figure(code);
    if (score.value().signum() < 0) {
      throw s.bad(code, "score", score.value().toPlainString());
    }
    return score.value();
  }

  private static <T> Map<String, T> each(
      Section s, String key, List<String> codes, BiFunction<Section, String, T> figure) {
    Map<String, T> figures = new HashMap<>();
    if (s.has(key)) {
      Section given = s.section(key);
      for (String code : given.keys()) {
        if (!codes.contains(code)) {
          throw given.bad(code, "unknown");
        }
        figures.put(code, figure.apply(given, code));
      }
    }
    return figures;
  }

  /**
   * All texts and figures of a document by the paths of their keys, in its order.
   *
   * @throws BadPack if it cannot be read
   */
  public static Map<String, String> leaves(String text) {
    Map<String, String> leaves = new LinkedHashMap<>();
    PackReader.root(text).leaves().forEach(leaf -> leaves.put(leaf.path(), leaf.text()));
    return leaves;
  }
}
