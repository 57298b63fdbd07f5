package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of contract dates: V23. */
class EnrolmentCasesTest {
  @TestFactory
  Stream<DynamicTest> E1_to_E13_dates_of_contracts() {
    return CaseFile.tests("V23", EnrolmentCasesTest::read);
  }

  private static void read(CaseFile file) {
    Row terms = file.rows("签约规定").get(0);
    EnrolmentRule rule =
        new EnrolmentRule(
            new EnrolmentTerms(
                new Citation("", ""),
                (int) terms.count("最短年限"),
                (int) terms.count("最长年限"),
                (int) terms.count("签约上限"),
                (int) terms.count("到期前提醒天数"),
                (int) terms.count("到期后保留天数")));
    file.each("算例", row -> contract(row, rule));
    file.each("期限", row -> term(row, rule));
    file.each("提醒", row -> reminder(row, rule));
    file.each("提前结束", EnrolmentCasesTest::ended);
    file.each("上限", row -> list(row, rule));
    file.each("登记时限", EnrolmentCasesTest::recorded);
    file.each("同一服务包", EnrolmentCasesTest::again);
  }

  private static void term(Row row, EnrolmentRule rule) {
    DateRange agreed = DateRange.ofDays(row.date("开始"), row.date("截止"));
    row.expect("结果", rule.refuses(EnrolmentHistory.NONE, agreed, agreed).isEmpty() ? "受理" : "退回");
  }

  private static void reminder(Row row, EnrolmentRule rule) {
    DateRange days = DateRange.ofDays(row.date("开始"), row.date("截止"));
    LocalDate day = row.date("日期");
    row.expect(
        "状态",
        switch (rule.state(days, day)) {
          case FUTURE -> "未开始";
          case IN_FORCE -> "有效";
          case EXPIRING -> "即将到期";
          case EXPIRED -> "已过期";
        });
    row.expect("在册", days.lastDay().isBefore(rule.listedFrom(day)) ? "否" : "是");
  }

  private static void ended(Row row) {
    DateRange agreed = DateRange.ofDays(row.date("开始"), row.date("截止"));
    Optional<String> code = row.optional("解约原因", text -> text);
    LocalDate terminated = row.optional("解约日", LocalDate::parse).orElse(null);
    LocalDate death = row.optional("死亡日", LocalDate::parse).orElse(null);
    Optional<DateRange> inForce =
        EnrolmentRule.inForce(agreed, terminated)
            .flatMap(days -> new Enrolment("", 1, 1, days.from(), days).until(death))
            .map(Enrolment::range);
    row.expect("最后一天", inForce.map(DateRange::lastDay));
    row.expect("原因", code.flatMap(EndReason::of).map(EnrolmentCasesTest::word));
  }

  private static String word(EndReason reason) {
    return switch (reason) {
      case LOST -> "失访";
      case MOVED -> "迁出";
      case DIED -> "死亡";
      case REFUSED -> "本人拒绝";
      case SIGNED_AGAIN -> "重签";
      case INVOICE_VOIDED -> "发票作废";
      case OTHER -> "其他";
    };
  }

  private static void list(Row row, EnrolmentRule rule) {
    LocalDate day = LocalDate.of(2025, 6, 10);
    DateRange live = DateRange.ofDays(day, day.plusYears(1));
    DateRange ended = DateRange.ofDays(day.minusYears(1), day.minusDays(1));
    Roster list = new Roster(day);
    for (long person = 0; person < row.count("有效签约人数"); person++) {
      list.add(live);
    }
    for (long person = 0; person < row.count("已到期人数"); person++) {
      list.add(ended);
    }
    Integer own = row.optional("医生个人上限", Integer::valueOf).orElse(null);
    Doctor doctor = new Doctor(1, "", "", 1, own);
    row.expect("计数", list.peak(live));
    row.expect("再签一人", rule.refuses(doctor, list, live).isEmpty() ? "受理" : "已满");
  }

  private static void recorded(Row row) {
    AdmissionRule rule =
        new AdmissionRule(
            limited((int) row.count("可补登月数"), (int) row.count("可提前天数"), 0), row.date("登记日"));
    boolean bureau = row.text("经办").equals("医保局");
    boolean document = row.optional("文件", text -> text).isPresent();
    Contract contract = Contracts.of("Q1", row.date("首日"), null);
    Order.Grounds grounds = document ? new Order.Grounds("漏登", "文件") : Order.Grounds.NONE;
    Optional<Obstacle> obstacle =
        rule.late(null, contract, bureau, grounds).or(() -> rule.early(null, contract));
    row.expect(
        "结果",
        obstacle
            .map(
                found ->
                    switch (found.kind()) {
                      case BEFORE_LOOK_BACK -> "过早";
                      case DOCUMENT_NEEDED -> "须凭文件";
                      case TOO_FAR_AHEAD -> "过迟";
                      default -> found.toString();
                    })
            .orElse("受理"));
  }

  private static void again(Row row) {
    AdmissionRule rule =
        new AdmissionRule(limited(0, 0, (int) row.count("间隔月数")), row.date("本次首日"));
    Contract former = Contracts.of("Q1", row.date("前次首日"), "B01");
    if (row.date("前次末日").isBefore(former.range().lastDay())) {
      former = former.ended(row.date("前次末日"), EndReason.OTHER);
    }
    List<Obstacle> obstacles =
        rule.obstacles(
            Contracts.candidate(null, Contracts.of("Q2", row.date("本次首日"), "B01")),
            Contracts.beside(former));
    row.expect(
        "结果",
        obstacles.stream()
            .map(found -> found.kind() == Obstacle.Kind.SAME_PACKAGE ? "间隔不足" : found.toString())
            .findFirst()
            .orElse("受理"));
  }

  private static EnrolmentTerms limited(int back, int ahead, int again) {
    return new EnrolmentTerms(
        new Citation("", ""), 1, 5, 2000, 30, 90, new EnrolmentTerms.Limits(back, ahead, again));
  }

  private static void contract(Row row, EnrolmentRule rule) {
    Optional<LocalDate> last = row.optional("原合同止", LocalDate::parse);
    Optional<DateRange> old =
        row.optional("原合同起", LocalDate::parse)
            .map(first -> DateRange.ofDays(first, last.orElseThrow()));
    int years = (int) row.count("年限");
    DateRange days =
        switch (row.text("方式")) {
          case "新签" -> rule.begin(row.date("日期"), years);
          case "续签" -> rule.renew(old.orElseThrow(), row.date("日期"), years);
          default -> throw new IllegalArgumentException(row.toString());
        };
    row.expect("开始", days.from().toString());
    row.expect("截止", days.lastDay().toString());
    List<LocalDate> unsigned = unsigned(old, days);
    row.expect("空档首日", unsigned.stream().findFirst());
    row.expect("空档末日", unsigned.stream().reduce((earlier, later) -> later));
  }

  /** The days on which no contract is in force, between the begin of the first and of the last. */
  private static List<LocalDate> unsigned(Optional<DateRange> old, DateRange days) {
    List<DateRange> contracts = Stream.concat(old.stream(), Stream.of(days)).toList();
    EnrolmentHistory history =
        new EnrolmentHistory(
            contracts.stream().map(range -> new Enrolment("", 1, 1, range.from(), range)).toList());
    return contracts
        .get(0)
        .from()
        .datesUntil(days.to())
        .filter(day -> history.on(day).isEmpty())
        .toList();
  }
}
