package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.budget.Budget;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.it.Office;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices tell each community what the budget says that all have signed (B23). */
@ExtendWith(ArquillianExtension.class)
class NoticeReportIT {
  private static final String SAMPLE = "339921";
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final int AMOUNT = 5;

  @Inject private Office office;
  @Inject private Talks talks;
  @Inject private Budgets budgets;
  @Inject private BudgetNotices notices;
  @Inject private Renderer renderer;

  @ParameterizedTest
  @EnumSource(Pot.class)
  void notices_of_the_sample_add_up_to_the_lines_of_its_budget(Pot pot) {
    Budget budget = call(SAMPLE, () -> budgets.find(pot, 2025)).orElseThrow();
    Subject any = subject(SAMPLE, pot, "");
    List<Recipient> all = call(SAMPLE, () -> notices.recipients(any));
    assertEquals(budget.lines().size() - 1, all.size(), "but the unattributed");
    for (Recipient one : all) {
      Report notice = call(SAMPLE, () -> notices.read(any.to(one.code())));
      Table table = people(notice);
      Budget.Line line =
          budget.lines().stream()
              .filter(l -> l.claimant().code().equals(one.code()))
              .findFirst()
              .orElseThrow();
      assertEquals(line.amount(), table.total().get(AMOUNT));
      assertEquals(line.claimant().members().count(), table.total().get(3));
      prints(notice);
    }
  }

  @Test
  void a_notice_is_of_the_newest_version_that_all_have_signed() {
    String county = "338723";
    office.open(county);
    office.settle(county, 4);
    Subject first = subject(county, Pot.RESIDENT, "C01");
    long draft = talks.draft(county, Budget.Stage.NOTICE);
    assertEquals(
        "budget.denied.untold",
        assertThrows(Declined.class, () -> call(county, () -> notices.read(first))).key());
    talks.signAll(county, draft);
    Report told = call(county, () -> notices.read(first));
    assertEquals("19950000.24", people(told).total().get(AMOUNT).toString());
    assertEquals(
        List.of("C01", "C02"),
        call(county, () -> notices.recipients(first)).stream().map(Recipient::code).toList());
    talks.confirm(county, draft, "C01");
    talks.confirm(county, draft, "C02");
    assertEquals(told.digest(), call(county, () -> notices.read(first)).digest(), "in force");
    long adjusted = talks.adjust(county, draft, "C01", "100.00");
    assertEquals(told.digest(), call(county, () -> notices.read(first)).digest(), "a draft");
    talks.signAll(county, adjusted);
    Report newer = call(county, () -> notices.read(first));
    assertNotEquals(told.digest(), newer.digest());
    assertEquals("19950050.24", people(newer).total().get(AMOUNT).toString());
    assertEquals("100.00", people(newer).rows().get(1).get(AMOUNT).toString());
    assertThrows(Missing.class, () -> call(county, () -> notices.read(first.to("C99"))));
  }

  private void prints(Report report) {
    for (Locale language : List.of(CHINESE, Locale.ENGLISH)) {
      Imprint imprint =
          new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 9, 0));
      byte[] pdf = renderer.pdf(report, imprint, language);
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }
  }

  private static Table people(Report notice) {
    return notice.tables(CHINESE).get(0);
  }

  private static Subject subject(String county, Pot pot, String recipient) {
    return new Subject(
        "budget-notice", county, Optional.of(pot), 2025, Optional.empty(), recipient);
  }

  private <T> T call(String county, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    office.run(county, () -> result.add(work.get()));
    return result.get(0);
  }
}
