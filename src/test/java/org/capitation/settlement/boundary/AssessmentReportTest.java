package org.capitation.settlement.boundary;

import static org.capitation.settlement.boundary.Printed.CHINESE;
import static org.capitation.settlement.boundary.Printed.has;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.access.Circulation;
import org.capitation.document.Table;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.Kind;
import org.capitation.settlement.Appraisal.State;
import org.capitation.settlement.AppraisalRule;
import org.capitation.settlement.Appraised;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.Drafts;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assessment and release as they are printed. */
class AssessmentReportTest {
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2026, 1, 20, 9, 0), "zhang");
  private static final Citation ARTICLE = new Citation("云栖医保〔2024〕31号", "第十五条");
  private static final AssessmentTerms TERMS =
      new AssessmentTerms(
          ARTICLE, new BigDecimal("100"), List.of(item("满意度", "60"), item("签约服务质量", "40")));

  @Test
  void releaseIsThatOfTheSettlementWithItsArticle() {
    List<String> pages = Printed.pages(report(), CHINESE);
    has(pages.get(0), "云栖县2025年度城乡居民医保门诊包干考核兑现表");
    has(pages.get(0), "云栖县人民医院医共体已冻结95.001,000.001,000.000.00按考核得分95.00兑现月度预留金第十二条");
    has(pages.get(0), "云栖县中医院医共体已公布81.001,000.01900.01100.00按考核得分81.00兑现月度预留金");
    has(pages.get(0), "云栖县第二人民医院医共体未考核—1,000.001,000.000.00兑现月度预留金：尚未考核，暂全额兑现");
    has(pages.get(0), "合计3,000.012,900.01100.00");
    has(pages.get(0), "兑现合计（大写）贰仟玖佰元零壹分（小写）2,900.01");
    String all = String.join("", pages);
    has(all, "满意度60第十五条57.5048.33");
    has(all, "签约服务质量40第十五条37.5032.67");
    has(all, "总分10095.0081.00");
    has(all, "S36考核总分（各项不舍入，相加后保留两位小数）第十五条48.333+32.667（四舍五入）81");
    has(all, "S6按考核得分81.00兑现月度预留金第十二条1,000.01×81.00÷90（四舍五入到分）900.01");
  }

  @Test
  void everyFigureIsThatOfTheRules() {
    SettlementDraft draft = Drafts.scored();
    Table releases = report().tables(CHINESE).get(0);
    assertEquals(
        draft.parts().stream().map(part -> part.settlement().released()).toList(),
        releases.rows().stream().map(row -> row.get(4)).toList());
    assertEquals(draft.released(), releases.total().get(4));
    for (List<Object> row : releases.rows()) {
      assertEquals(row.get(3), ((Money) row.get(4)).plus((Money) row.get(5)));
    }
    assertEquals(
        Arrays.asList(
            "总分", new BigDecimal("100"), null, new BigDecimal("95.00"), new BigDecimal("81.00")),
        report().tables(CHINESE).get(1).total());
  }

  @Test
  void moreCommunitiesThanFitFollowInATableOfTheirOwn() {
    List<AppraisalShown> many =
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> shown("C%02d".formatted(i), "医共体" + i, "50"))
            .toList();
    List<Table> tables = new AssessmentReport(year(Drafts.scored()), many).tables(CHINESE);
    assertEquals(List.of(8, 13, 4), tables.stream().map(table -> table.columns().size()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndLargeAmountsAreNotCut(String language) {
    String name = "云栖县".repeat(18) + "医共体（集团）";
    List<AppraisalShown> many =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> shown("C%02d".formatted(i), name, "59.9999"))
            .toList();
    String all =
        Printed.all(
            new AssessmentReport(year(Drafts.large(name)), many), Locale.forLanguageTag(language));
    has(all, "9,999,999,999.99");
  }

  private static AssessmentReport report() {
    List<AppraisalShown> judged = new ArrayList<>();
    judged.add(shown("C01", "云栖县人民医院医共体", "57.5", "37.5"));
    judged.add(shown("C02", "云栖县中医院医共体", "48.333", "32.667"));
    return new AssessmentReport(year(Drafts.scored()), judged);
  }

  private static SettledYear year(SettlementDraft draft) {
    return new SettledYear("云栖县", draft, Optional.empty(), Map.of());
  }

  private static AssessmentTerms.Item item(String name, String weight) {
    return new AssessmentTerms.Item(name, new BigDecimal(weight), Optional.empty(), ARTICLE);
  }

  /** What is not told has no marks. */
  private static AppraisalShown shown(String code, String name, String... marks) {
    List<Appraisal.Line> lines = new ArrayList<>();
    for (int i = 0; i < TERMS.items().size(); i++) {
      lines.add(
          Appraisal.Line.of(Kind.INDICATOR, Integer.toString(i + 1), Optional.empty())
              .marked(i < marks.length ? Optional.of(new BigDecimal(marks[i])) : Optional.empty()));
    }
    State state = code.equals("C01") ? State.FROZEN : State.PUBLISHED;
    Appraisal typed =
        new Appraisal(
            1,
            new Appraisal.Subject(Pot.RESIDENT, 2025, 1, 1),
            1,
            new Appraisal.Standing(
                state, 1, Optional.empty(), null, Optional.of(STAMP), STAMP, STAMP),
            Optional.empty(),
            lines);
    Appraised appraised = new AppraisalRule(TERMS).appraise(typed.given());
    Appraisal appraisal = typed.with(lines, appraised.total());
    return new AppraisalShown(
        appraisal,
        new Community(1, code, name, "", DateRange.of(java.time.YearMonth.of(2025, 1))),
        appraised,
        new Circulation(
            List.of(), new Circulation.Content("", "zhang", 1, STAMP), List.of(), Optional.empty()),
        Optional.empty(),
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    new AppraisalShown.Row(
                        lines.get(i),
                        TERMS.items().get(i).name(),
                        Optional.of(TERMS.items().get(i)),
                        appraised.marks().get(i),
                        Optional.empty()))
            .collect(Collectors.toList()));
  }
}
