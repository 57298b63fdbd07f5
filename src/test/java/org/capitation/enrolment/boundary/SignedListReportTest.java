package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.Gap;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.SignedRoll;
import org.capitation.enrolment.SignedRoll.Entry;
import org.capitation.enrolment.SignedRoll.Keeper;
import org.capitation.enrolment.SignedRoll.Limits;
import org.capitation.enrolment.SignedRoll.Who;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A doctor's list as it is printed, from lists made by hand. */
class SignedListReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void everybodyIsListedAndWhoEndsOrHasAGapOnceMore() {
    SignedListReport report = report(roll(four()));
    List<Table> tables = report.tables(CHINESE);
    assertEquals(3, tables.size());
    assertEquals(
        List.of("1", "王*芳", "女", "1950", "330***********0142", "138****5678", "高血压 · 99"),
        tables.get(0).rows().get(0).subList(0, 7));
    assertEquals(
        List.of("C2", "基础包", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 31), "即将到期"),
        tables.get(0).rows().get(1).subList(7, 12));
    assertEquals(1, tables.get(1).rows().size());
    assertEquals(LocalDate.of(2026, 3, 31), tables.get(1).rows().get(0).get(5));
    assertEquals(
        List.of("到期未续", "归属其他医共体"), tables.get(2).rows().stream().map(row -> row.get(6)).toList());
    String page = String.join("", pages(report, CHINESE));
    has(page, "云栖县2026年度家庭医生签约名册（李医生）");
    has(page, "截至2026-03-02");
    has(page, "名册上限（人）2,000有效签约（人）2尚可签约（人）1,998");
    has(page, "即将到期1已过期1空档到期未续1，归属其他医共体1");
    has(page, "一、签约居民（4人）");
  }

  @Test
  void emptyListIsAListToo() {
    SignedListReport report = report(roll(List.of()));
    String page = String.join("", pages(report, CHINESE));
    has(page, "一、签约居民（0人）");
    has(page, "三、有空档（0人）无。");
    has(page, "名册上限（人）2,000有效签约（人）0尚可签约（人）2,000");
  }

  @Test
  void dayAloneMakesNoOtherListButAGapDoes() {
    SignedRoll today = roll(four());
    SignedRoll tomorrow =
        new SignedRoll(today.keeper(), DAY.plusDays(1), today.limits(), today.entries());
    assertEquals(report(today).digest(), report(tomorrow).digest());
    List<Entry> changed = new ArrayList<>(four());
    Entry last = changed.remove(3);
    changed.add(new Entry(last.who(), last.contract(), last.service(), last.state(), Gap.LAPSED));
    assertNotEquals(report(today).digest(), report(roll(changed)).digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longestNamesAndNumbersLoseNothing(String language) {
    String name = "云栖县第一人民医院医疗共同体总院第三分院健康服务中心家庭医生签约服务团队（城东社区卫生服务站第二工作小组）甲乙丙丁戊己庚";
    Entry entry =
        new Entry(
            new Who("欧*𬱖", "1", 1926, "330***********0142", "138****5678"),
            new Enrolment(
                "Q20260302-123456789012",
                1,
                1,
                DAY,
                new DateRange(DAY, DAY.plusYears(5)),
                List.of("01", "02", "03", "04", "05", "06", "07", "08", "10")),
            name,
            State.IN_FORCE,
            Gap.ELSEWHERE);
    SignedRoll long60 =
        new SignedRoll(
            new Keeper(new Doctor(1, "D330782000001", name, 1, null), name, name, Set.of(1)),
            DAY,
            new Limits(new Citation("云栖医保〔2024〕31号", "第五条"), 2_000, 30, 90),
            List.of(entry));
    String page = String.join("", pages(report(long60), Locale.forLanguageTag(language)));
    has(page, "Q20260302-123456789012");
    assertEquals(5, page.split("庚", -1).length - 1, page);
  }

  @Test
  void englishListHoldsTheSame() {
    String page = String.join("", pages(report(roll(four())), Locale.ENGLISH));
    has(page, "Signedlistof李医生");
    has(page, "330***********0142");
    has(page, "Ofanothercommunity");
  }

  private static List<Entry> four() {
    return List.of(
        entry(1, "2025-01-01", "2026-01-01", State.EXPIRED, Gap.LAPSED),
        entry(2, "2025-03-01", "2026-04-01", State.EXPIRING, null),
        entry(3, "2026-01-01", "2027-01-01", State.IN_FORCE, Gap.ELSEWHERE),
        entry(4, "2026-04-01", "2027-04-01", State.FUTURE, null));
  }

  private static Entry entry(long person, String from, String to, State state, Gap gap) {
    return new Entry(
        new Who("王*芳", "2", 1950, "330***********0142", "138****5678"),
        new Enrolment(
            "C" + person,
            person,
            1,
            LocalDate.parse(from),
            new DateRange(LocalDate.parse(from), LocalDate.parse(to)),
            List.of("04", "99")),
        "基础包",
        state,
        gap);
  }

  static SignedRoll roll(List<Entry> entries) {
    return new SignedRoll(
        new Keeper(new Doctor(1, "D1", "李医生", 1, null), "一队", "一院", Set.of(1)),
        DAY,
        new Limits(new Citation("云栖医保〔2024〕31号", "第五条"), 2_000, 30, 90),
        entries);
  }

  static SignedListReport report(SignedRoll roll) {
    return new SignedListReport("云栖县", 2026, roll);
  }

  private static List<String> pages(SignedListReport report, Locale language) {
    byte[] pdf =
        RENDERER.pdf(
            report,
            new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 16, 40)),
            language);
    return Paper.pages(pdf).stream().map(page -> page.replaceAll("[\\s\\u3000]", "")).toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
