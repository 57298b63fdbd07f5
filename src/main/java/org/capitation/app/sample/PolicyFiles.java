package org.capitation.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 政策包: writes the policy of each pot for the full year and the next, with budgets sized by what the
 * visits of the full year charge.
 */
final class PolicyFiles {

  /** The kind of these files. */
  static final String KIND = "policy";

  private static final String PEOPLE =
      """
    enrolment: {article: 第四条, min-years: 1, max-years: 5, list-cap: 2000, expiring-days: 30, \
    expired-days: 90, look-back-months: 3, ahead-days: 90, same-package-months: 11}
    coverage:
      article: 第六条
      all: 50%%
      key: 80%%
      renewal: 80%%
      lapsed-months: 12
      groups:
        - {group: "01"}
        - {group: "02", ages: 0-6}
        - {group: "03", ages: 60+}
        - {group: "04"}
        - {group: "05"}
    attribution:
      article: 第五条
      first: [exception, contract, designation]
      then:
        newborn: [household, guardian]
        student: [household, residence]
        resident: [household, residence]
        flexible: [household]
        employee: [employer]
        retiree: [employer]
      counting: {by: month, day: %1$s}
    """;
  private static final int RESIDENTS = 0;
  private static final int EMPLOYEES = 1;
  private static final String[] NAMES = {"城乡居民", "职工基本"};
  private static final int[] DOCUMENTS = {31, 32};
  private static final int NEXT_YEAR_DOCUMENTS = 5;

  /** What the distributable total is meant to be used to, in per mille. */
  private static final int[] USED = {992, 988};

  private static final int RESERVE_PER_CENT = 5;
  private static final int GROWTH_PER_CENT = 6;
  private static final int MOST_GROWTH_PER_CENT = 10;
  private static final long STEP_FEN = 1_000_000L;
  private static final int PER_CENT = 100;
  private static final int PER_MILLE = 1000;
  private static final int HUNDREDTHS = 10_000;
  private static final int LEAST_SHARE = 10;

  /** How far each home is meant to use its typed share, in per mille; the unattributed first. */
  private static final int[] MEANT_USE = {1_000, 1_085, 950, 985};

  /** How many months the balance of the fund has to last before anything is advanced. */
  private static final int[] ADVANCE_BALANCE = {6, 12};

  private static final String[] SURPLUS = {
    "[{to: 3%, retained: 80%}, {to: 6%, retained: 60%}, {retained: 0%}]",
    "[{to: 5%, retained: 85%}, {to: 10%, retained: 50%}, {retained: 0%}]"
  };
  private static final String[] OVERRUN = {
    "[{to: 5%, fund: 60%}, {to: 10%, fund: 50%}, {fund: 0%}]",
    "[{to: 5%, fund: 70%}, {to: 10%, fund: 50%}, {fund: 0%}]"
  };

  /** What covers overruns first: of residents nothing, of employees the reserve. */
  private static final String[] RESERVE = {"keep", "draw"};

  /** The inclusion list has every med_type that the sample writes: see {@link Care}. */
  private static final String CHARGING =
      """
      charging:
        article: 第九条
        paper: first-day
        late: next-year
        look-back: 12
        scope:
          - {med-type: "11", is: package}
          - {med-type: "12", is: package}
          - {med-type: "13", is: package}
          - {med-type: "16", is: package}
          - {med-type: "41", is: package}
          - {med-type: "9901", is: package}
          - {med-type: "14", is: excluded, reason: chronic}
          - {med-type: "28", is: excluded, reason: day-surgery}
          - {med-type: "99331", is: excluded, reason: dialysis}
      """;

  private static final String PAYMENT =
      """
      payment:
        article: 第十条
        regime: claims
        withheld: 3%%
        debt: {payable: 50%%}
        advance: {article: 第十一条, months: 1, years: 1, balance: {at-least: %d}, recovery: year-end}
      """;

  /** The second year is the first whose communities are judged. */
  private static final String ASSESSMENT =
      """
      assessment:
        article: 第十五条
        full-marks: 100
        indicators:
          - {name: 家庭医生签约服务质量, weight: 20, source: typed, article: 附件2第一项}
          - {name: 群众满意度, weight: 15, source: typed, article: 附件2第二项}
          - {name: 基层就诊率, weight: 25, source: primary-share, article: 附件2第三项,
             bands: [{at-least: 65%, share: 100%}, {at-least: 50%, share: 60%}, {share: 0%}]}
          - {name: 县域就诊率, weight: 20, source: county-share, article: 附件2第四项,
             target: {at-least: 90%}}
          - {name: 未经转诊率, weight: 20, source: unreferred-share, article: 附件2第五项,
             bands: [{at-most: 10%, share: 100%}, {at-most: 30%, share: 50%}, {share: 0%}]}
      """;

  private static final String MONITORING =
      """
      monitoring:
        article: 第十三条
        years: 3
        lag-months: 6
        thresholds:
          - {indicator: pace, at-most: 100%, alarm: 105%}
          - {indicator: fund-growth, at-most: 10%}
          - {indicator: balance-rate, at-least: 2%, alarm: 0%}
          - {indicator: county-share, at-least: 90%}
          - {indicator: primary-share, at-least: 65%, alarm: 50%}
      deadlines: {article: 第十四条, sign: 5, receipt: 10, pay: 45,
        dispute: 30, decide: 20, confirm: 10}
      """;

  private final SampleCalendar calendar;
  private final Tally tally;
  private final Path folder;

  PolicyFiles(SampleCalendar calendar, Tally tally, Path folder) {
    this.calendar = calendar;
    this.tally = tally;
    this.folder = folder;
  }

  /** Writes the four files, this year's first. */
  List<SampleFile> write() throws IOException {
    List<SampleFile> files = new ArrayList<>();
    for (int later = 0; later < 2; later++) {
      for (int pot : new int[] {RESIDENTS, EMPLOYEES}) {
        int year = calendar.year() + later;
        Path path = folder.resolve("policy-" + Tally.POTS[pot] + "-" + year + ".yaml");
        Files.writeString(path, text(pot, year));
        files.add(new SampleFile(KIND, path, null));
      }
    }
    return files;
  }

  /** The total of the full year's policy, in fen. */
  long total(int pot) {
    long distributable = tally.charged(pot) * PER_MILLE / USED[pot];
    return roundUp(distributable * PER_CENT / (PER_CENT - RESERVE_PER_CENT));
  }

  /** What is left of a total after the reserve, in fen. */
  long distributable(int pot) {
    return total(pot) - total(pot) * RESERVE_PER_CENT / PER_CENT;
  }

  /** The part of a home in the distributable total of the full year, in fen without a remainder. */
  long budget(int pot, int home) {
    long part = pot == EMPLOYEES ? shares()[home] : tally.memberMonths(pot, home);
    long whole = pot == EMPLOYEES ? HUNDREDTHS : tally.memberMonths(pot);
    return (long) ((double) distributable(pot) * part / whole);
  }

  private String text(int pot, int year) {
    return heading(pot, year)
        + PEOPLE.formatted(SampleCalendar.SNAPSHOT_DAY)
        + budgetSection(pot, year)
        + CHARGING
        + PAYMENT.formatted(ADVANCE_BALANCE[pot])
        + settlement(pot)
        + (isNext(year) ? ASSESSMENT : "")
        + MONITORING;
  }

  private String heading(int pot, int year) {
    int document = DOCUMENTS[pot] - (isNext(year) ? NEXT_YEAR_DOCUMENTS : 0);
    return """
    policy: %1$s-%2$s
    status: in-force
    pot: %1$s
    year: %2$s
    document: {number: 云栖医保〔%3$s〕%4$s号, \
    title: 云栖县%2$s年度%5$s医保门诊按人头付费实施办法（样例）, issued: %3$s-12-20}
    valid: {from: %2$s-01-01, to: %2$s-12-31}
    """
        .formatted(
            Tally.POTS[pot],
            Integer.toString(year),
            Integer.toString(year - 1),
            Integer.toString(document),
            NAMES[pot]);
  }

  private String budgetSection(int pot, int year) {
    String total =
        isNext(year)
            ? "final-account: %s, growth: %d%%, growth-limit: %d%%"
                .formatted(yuan(total(pot)), GROWTH_PER_CENT, MOST_GROWTH_PER_CENT)
            : "handed-down: " + yuan(total(pot));
    return """
    budget:
      article: 第八条
      total: {%s}
      reserve: %d%%
      regime: fixed-total
      %s
    """
        .formatted(total, RESERVE_PER_CENT, method(pot));
  }

  private boolean isNext(int year) {
    return year > calendar.year();
  }

  private static String settlement(int pot) {
    return """
    settlement:
      article: 第十二条
      reserve: %s
      all:
        surplus: {bands: %s, cap: {budget: 5%%}}
        overrun: {bands: %s}
      withheld: {all-from: 90}
    """
        .formatted(RESERVE[pot], SURPLUS[pot], OVERRUN[pot]);
  }

  private String method(int pot) {
    if (pot == RESIDENTS) {
      return "method: member-months";
    }
    int[] shares = shares();
    StringBuilder text = new StringBuilder("method: shares\n  shares: {");
    for (int home = 1; home < shares.length; home++) {
      text.append(Geography.communityCode(home)).append(": ").append(perCent(shares[home]));
      text.append(", ");
    }
    return text.append("unattributed: ").append(perCent(shares[0])).append('}').toString();
  }

  /** The negotiated shares in hundredths of a per cent; the first community takes the remainder. */
  private int[] shares() {
    double[] parts = new double[MEANT_USE.length];
    double whole = 0;
    for (int home = 0; home < parts.length; home++) {
      parts[home] = (double) tally.charged(EMPLOYEES, home) * PER_MILLE / MEANT_USE[home];
      whole += parts[home];
    }
    int[] shares = new int[parts.length];
    int rest = HUNDREDTHS;
    for (int home = parts.length - 1; home >= 0; home--) {
      shares[home] = Math.max(LEAST_SHARE, (int) (parts[home] / whole * HUNDREDTHS + 0.5));
      rest -= shares[home];
    }
    shares[1] += rest;
    return shares;
  }

  private static long roundUp(long fen) {
    return (fen + STEP_FEN - 1) / STEP_FEN * STEP_FEN;
  }

  private static String perCent(int hundredths) {
    return yuan(hundredths) + "%";
  }

  private static String yuan(long fen) {
    long rest = fen % PER_CENT;
    return fen / PER_CENT + (rest < 10 ? ".0" : ".") + rest;
  }
}
