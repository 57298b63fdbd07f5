package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SheetTest {
  private static final String SOURCES =
      """
      sources:
        budget: 谈判纪要
        budget.reserve: unverified
        settlement: unverified
        settlement.all.overrun.bands[0]: 深圳 2014
      """;
  private static final Sheet TEMPLATE =
      PackReader.sheet(
          PackTexts.with("status: in-force", "status: template").replace("31号", "1号") + SOURCES);

  @Test
  void T4_each_figure_has_the_source_of_the_longest_key_that_covers_it() {
    Sheet sheet = PackReader.sheet(PackTexts.GOOD + SOURCES);
    assertEquals("谈判纪要", source(sheet, "budget.total.handed-down"));
    assertEquals("unverified", source(sheet, "budget.reserve"));
    assertEquals("深圳 2014", source(sheet, "settlement.all.overrun.bands[0].fund"));
    assertEquals("unverified", source(sheet, "settlement.all.overrun.bands[1].fund"));
    assertEquals("", source(sheet, "payment.withheld"));
  }

  @Test
  void T4_a_key_covers_itself_and_what_lies_below_but_no_longer_word() {
    assertEquals(true, Origin.covers("budget", "budget"));
    assertEquals(true, Origin.covers("budget", "budget.total.handed-down"));
    assertEquals(true, Origin.covers("settlement.surplus", "settlement.surplus[0].to"));
    assertEquals(false, Origin.covers("budget.total", "budget.totals"));
    assertEquals(false, Origin.covers("budget.total", "budget"));
  }

  @Test
  void figures_are_told_with_path_line_and_value_but_articles_are_none() {
    Sheet sheet = PackReader.sheet(PackTexts.GOOD);
    assertEquals(new Sheet.Figure("enrolment.min-years", 7, "1", ""), sheet.figures().get(0));
    assertEquals(
        false, sheet.figures().stream().anyMatch(figure -> figure.path().endsWith(".article")));
    assertEquals(List.of(), sheet.unverified());
    assertEquals("第十二条", sheet.articles().get("settlement"));
    assertEquals(6, sheet.articles().size());
  }

  @Test
  void T4_a_template_is_never_put_in_force() {
    assertEquals("template", TEMPLATE.hindrances(Optional.empty()).get(0).reason());
  }

  @Test
  void T5_a_pack_needs_its_own_document_number() {
    Sheet own = PackReader.sheet(PackTexts.GOOD + confirmed());
    Sheet same = PackReader.sheet(PackTexts.GOOD.replace("31号", "1号") + confirmed());
    assertEquals(List.of(), own.hindrances(Optional.of(TEMPLATE)));
    assertEquals(
        List.of("own-number"),
        same.hindrances(Optional.of(TEMPLATE)).stream().map(Fault::reason).toList());
  }

  @Test
  void T5_each_unverified_figure_is_named_until_it_is_confirmed() {
    Sheet open = PackReader.sheet(PackTexts.GOOD + SOURCES);
    List<Fault> faults = open.hindrances(Optional.of(TEMPLATE));
    assertEquals(open.unverified().stream().map(Sheet.Figure::path).toList(), keys(faults));
    assertEquals(true, keys(faults).contains("settlement.all.surplus.bands[0].retained"));
    assertEquals("unverified", faults.get(0).reason());
    assertEquals(List.of("5%"), faults.get(0).arguments());
  }

  @Test
  void T5_leaving_the_sources_out_confirms_nothing() {
    Sheet silent = PackReader.sheet(PackTexts.GOOD);
    assertEquals(
        TEMPLATE.unverified().stream().map(Sheet.Figure::path).toList(),
        keys(silent.hindrances(Optional.of(TEMPLATE))));
    assertEquals(List.of(), silent.hindrances(Optional.empty()));
  }

  private static List<String> keys(List<Fault> faults) {
    return faults.stream().map(Fault::key).toList();
  }

  private static String confirmed() {
    return SOURCES.replace("unverified", "confirmed");
  }

  private static String source(Sheet sheet, String path) {
    return sheet.figures().stream()
        .filter(figure -> figure.path().equals(path))
        .findFirst()
        .orElseThrow()
        .source();
  }
}
