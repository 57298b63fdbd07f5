package org.capitation.attribution;

import static org.capitation.registry.Sex.FEMALE;
import static org.capitation.registry.Sex.MALE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.Seeds;
import org.capitation.attribution.Cells.Fault;
import org.capitation.attribution.Cells.Kind;
import org.capitation.attribution.Cells.Row;
import org.capitation.registry.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  private static final List<String> GROUPS = List.of("05", "04");
  private static final Row CHILD = row("child", "0-6");
  private static final Row MAN = new Row("man", ages("7-59"), MALE, null, null);
  private static final Row WOMAN = new Row("woman", ages("7-59"), FEMALE, null, null);
  private static final Row DIABETIC = new Row("diabetic", ages("60+"), null, "05", true);
  private static final Row OLD_SIGNED = new Row("old-signed", ages("60+"), null, "04", true);
  private static final Row OLD_OTHER = new Row("old-signed", ages("60+"), null, "none", true);
  private static final Row OLD = new Row("old", ages("60+"), null, null, false);
  private static final List<Row> ROWS =
      List.of(CHILD, MAN, WOMAN, DIABETIC, OLD_SIGNED, OLD_OTHER, OLD);

  @ParameterizedTest(name = "A12: {0}, {1}, group {2}, signed {3}: {4}")
  @CsvSource({
    "0, MALE, none, false, child",
    "6, FEMALE, 05, true, child",
    "7, FEMALE, 05, true, woman",
    "7, MALE, none, false, man",
    "59, MALE, 04, true, man",
    "60, MALE, 04, true, old-signed",
    "60, MALE, none, true, old-signed",
    "60, FEMALE, 05, true, diabetic",
    "60, FEMALE, none, false, old",
    "120, FEMALE, none, false, old"
  })
  void A12_everybody_is_in_one_cell(
      int age, Sex sex, String group, boolean signed, String expected) {
    Cells cells = new Cells(GROUPS, ROWS);
    assertEquals(List.of("child", "man", "woman", "diabetic", "old-signed", "old"), cells.names());
    assertEquals(expected, cells.names().get(cells.cell(new Kind(age, sex, group, signed))));
  }

  @ParameterizedTest(name = "A13: {0}, {1}, signed {2}: {3}")
  @CsvSource({
    "-1, MALE, false, child",
    "-1, UNKNOWN, true, child",
    "7, UNKNOWN, false, man",
    "60, UNKNOWN, false, old"
  })
  void A13_what_is_not_known_fits_every_row_and_the_first_counts(
      int age, Sex sex, boolean signed, String expected) {
    Cells cells = new Cells(GROUPS, ROWS);
    assertEquals(expected, cells.names().get(cells.cell(new Kind(age, sex, "none", signed))));
  }

  @Test
  void A12_a_gap_is_named_by_the_first_people_whom_no_row_fits() {
    assertEquals(gap(0, MALE, "05", false), fault(List.of(MAN, WOMAN)));
    assertEquals(gap(7, MALE, "05", false), fault(without(MAN)));
    assertEquals(gap(7, FEMALE, "05", false), fault(without(WOMAN)));
    assertEquals(gap(60, MALE, "05", true), fault(without(DIABETIC)));
    assertEquals(gap(60, MALE, "04", true), fault(without(OLD_SIGNED)));
    assertEquals(gap(60, MALE, "none", true), fault(without(OLD_OTHER)));
    assertEquals(gap(60, MALE, "05", false), fault(without(OLD)));
    assertEquals(gap(0, MALE, "05", false), fault(List.of()));
    assertEquals(
        Optional.of(new Fault.Gap(new Kind(18, MALE, "none", false))),
        Cells.fault(List.of(), List.of(row("young", "0-17"), row("old", "19+"))));
  }

  @Test
  void A12_an_overlap_is_named_with_both_rows() {
    assertEquals(
        Optional.of(new Fault.Overlap(new Kind(6, MALE, "none", false), "child", "other")),
        Cells.fault(List.of(), List.of(CHILD, row("other", "6+"))));
    Row signed = new Row("signed", Ages.ALL, null, null, true);
    Row all = row("all", "0+");
    assertEquals(
        Optional.of(new Fault.Overlap(new Kind(0, MALE, "none", true), "signed", "all")),
        Cells.fault(List.of(), List.of(signed, all)));
  }

  @Test
  void A12_bands_that_touch_neither_overlap_nor_leave_a_gap() {
    assertEquals(Optional.empty(), Cells.fault(List.of(), List.of(CHILD, row("other", "7+"))));
    assertEquals(Optional.empty(), Cells.fault(List.of(), List.of(row("all", "0+"))));
    assertEquals(Optional.empty(), Cells.fault(GROUPS, ROWS));
  }

  @Test
  void A12_a_group_that_is_not_listed_is_named() {
    Row unknown = new Row("lung", Ages.ALL, null, "07", null);
    assertEquals(
        Optional.of(new Fault.NoSuchGroup("lung", "07")),
        Cells.fault(GROUPS, List.of(row("all", "0+"), unknown)));
    assertThrows(IllegalArgumentException.class, () -> new Cells(GROUPS, List.of(unknown)));
  }

  @Test
  void A12_the_first_group_of_the_list_counts() {
    Cells cells = new Cells(GROUPS, ROWS);
    assertEquals("05", cells.group(List.of("04", "05")));
    assertEquals("04", cells.group(List.of("03", "04")));
    assertEquals("none", cells.group(List.of("03")));
    assertEquals("none", cells.group(Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "0-6, 0, 6",
    "60+, 60, 999",
    "0+, 0, 999",
    "7-7, 7, 7",
    "007-059, 7, 59",
    "6-0, ,",
    "6, ,",
    "-6, ,",
    "a-b, ,",
    "0-1000, ,",
    "'', ,",
    "0-6+, ,"
  })
  void A12_bands_are_read_from_their_texts(String text, Integer from, Integer to) {
    assertEquals(
        from == null ? Optional.empty() : Optional.of(new Ages(from, to)), Ages.parse(text));
  }

  @Test
  void A12_both_ends_are_in_a_band() {
    Ages band = ages("7-59");
    assertEquals(
        List.of(false, true, true, false),
        List.of(band.contains(6), band.contains(7), band.contains(59), band.contains(60)));
    assertEquals(List.of("7-59", "60+"), List.of(band.toString(), ages("60+").toString()));
    assertThrows(IllegalArgumentException.class, () -> new Ages(-1, 5));
    assertThrows(IllegalArgumentException.class, () -> new Ages(6, 5));
    assertEquals(new Ages(5, 5), ages("5-5"));
  }

  /** What the check says agrees with asking every single kind of people. */
  @Test
  void A12_faults_agree_with_asking_everybody() {
    Seeds.each(
        300,
        random -> {
          List<Row> rows = new ArrayList<>();
          int cut = random.nextInt(1, 5);
          for (int i = random.nextInt(1, 6); i > 0; i--) {
            int from = random.nextBoolean() ? 0 : cut;
            int to = random.nextInt(3) == 0 ? Ages.NO_END : from + cut - 1;
            rows.add(
                new Row(
                    "cell" + i,
                    new Ages(from, to),
                    Arrays.asList(null, null, MALE, FEMALE).get(random.nextInt(4)),
                    random.nextInt(3) == 0 ? "04" : null,
                    random.nextInt(3) == 0 ? random.nextBoolean() : null));
          }
          boolean partition = true;
          for (int age = 0; age < 12; age++) {
            for (Sex sex : List.of(MALE, FEMALE)) {
              for (String group : List.of("04", "none")) {
                for (boolean signed : new boolean[] {true, false}) {
                  partition &= fitting(rows, new Kind(age, sex, group, signed)) == 1;
                }
              }
            }
          }
          assertEquals(partition, Cells.fault(List.of("04"), rows).isEmpty());
        });
  }

  private static long fitting(List<Row> rows, Kind kind) {
    return rows.stream()
        .filter(row -> row.ages().from() <= kind.age() && kind.age() <= row.ages().to())
        .filter(row -> row.sex() == null || row.sex() == kind.sex())
        .filter(row -> row.group() == null || row.group().equals(kind.group()))
        .filter(row -> row.signed() == null || row.signed().equals(kind.signed()))
        .count();
  }

  private static Optional<Fault> fault(List<Row> rows) {
    return Cells.fault(GROUPS, rows);
  }

  private static Optional<Fault> gap(int age, Sex sex, String group, boolean signed) {
    return Optional.of(new Fault.Gap(new Kind(age, sex, group, signed)));
  }

  private static List<Row> without(Row row) {
    return ROWS.stream().filter(other -> other != row).toList();
  }

  private static Row row(String name, String ages) {
    return new Row(name, ages(ages), null, null, null);
  }

  private static Ages ages(String text) {
    return Ages.parse(text).orElseThrow();
  }
}
