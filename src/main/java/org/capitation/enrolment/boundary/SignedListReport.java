package org.capitation.enrolment.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Part.Fact;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.enrolment.Gap;
import org.capitation.enrolment.SignedPerson.State;
import org.capitation.enrolment.SignedRoll;
import org.capitation.enrolment.SignedRoll.Entry;
import org.capitation.enrolment.SignedRoll.Who;
import org.capitation.page.Display;
import org.capitation.page.Words;

/**
 * 签约名册: a doctor's list, with who is ending soon and who has a gap. The day is in no part, so that
 * the list of tomorrow, if nothing has changed, is the same by its digest.
 */
final class SignedListReport implements Report {
  private final String county;
  private final int year;
  private final SignedRoll roll;

  /**
   * @param county its official name
   */
  SignedListReport(String county, int year, SignedRoll roll) {
    this.county = county;
    this.year = year;
    this.roll = roll;
  }

  @Override
  public String title(Locale language) {
    return text(language, "title", county, year, roll.keeper().doctor().name());
  }

  @Override
  public String period(Locale language) {
    return text(language, "period", roll.day());
  }

  @Override
  public String basis() {
    return roll.limits().basis().document();
  }

  @Override
  public String unit() {
    return "document.unit.persons";
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public List<Part> parts(Locale language) {
    List<Part> parts = new ArrayList<>();
    parts.add(facts(language));
    parts.add(section(language, "list", roll.entries().size()));
    parts.add(list(language));
    List<Entry> ending = roll.in(State.EXPIRING);
    parts.add(section(language, "ending", ending.size()));
    parts.add(ending.isEmpty() ? nobody(language) : ending(language, ending));
    List<Entry> gaps = roll.gaps();
    parts.add(section(language, "gaps", gaps.size()));
    parts.add(gaps.isEmpty() ? nobody(language) : gaps(language, gaps));
    parts.add(
        new Part.Text(
            Arrays.asList(
                text(
                        language,
                        "notes",
                        roll.limits().expiringDays(),
                        roll.limits().expiredDays(),
                        roll.limits().basis().article())
                    .split("\n"))));
    parts.add(
        new Part.Seals(
            List.of(
                text(language, "sign.doctor"),
                text(language, "sign.institution"),
                Words.text(language, "document.sign.bureau"))));
    return parts;
  }

  private Part facts(Locale language) {
    SignedRoll.Keeper keeper = roll.keeper();
    return new Part.Facts(
        3,
        List.of(
            Fact.of(
                text(language, "doctor"),
                text(language, "doctor.of", keeper.doctor().name(), keeper.doctor().code())),
            Fact.of(text(language, "team"), orNothing(keeper.team())),
            Fact.of(text(language, "institution"), orNothing(keeper.institution())),
            figure(language, "cap", roll.limits().cap()),
            figure(language, "in-force", roll.inForce()).standingOut(),
            figure(language, "room", roll.room()),
            figure(language, "ending", roll.in(State.EXPIRING).size()),
            figure(language, "expired", roll.in(State.EXPIRED).size()),
            Fact.of(text(language, "gaps"), gapCounts(language))));
  }

  private static Fact figure(Locale language, String key, long count) {
    return Fact.figure(text(language, key), Display.count(count));
  }

  private String gapCounts(Locale language) {
    String counts =
        Arrays.stream(Gap.values())
            .filter(gap -> roll.count(gap) > 0)
            .map(gap -> gap(language, gap) + " " + Display.count(roll.count(gap)))
            .collect(Collectors.joining(text(language, "and")));
    return orNothing(counts);
  }

  private Table list(Locale language) {
    List<Column> columns =
        List.of(
            number(language),
            Column.of(text(language, "name"), Kind.CODE, 54),
            Column.of(text(language, "gender"), Kind.CODE, 38),
            Column.of(text(language, "birth"), Kind.CODE, 42),
            Column.of(text(language, "certificate"), Kind.CODE, 118),
            Column.of(text(language, "phone"), Kind.CODE, 76),
            Column.of(text(language, "groups"), Kind.TEXT, 96),
            Column.of(text(language, "contract"), Kind.CODE, 116),
            Column.of(text(language, "package"), Kind.TEXT, 96),
            Column.of(text(language, "from"), Kind.DAY, 60),
            Column.of(text(language, "until"), Kind.DAY, 60),
            Column.of(text(language, "state"), Kind.CODE, 54));
    ResourceBundle words = Words.bundle(language);
    List<List<Object>> rows = new ArrayList<>();
    for (Entry entry : roll.entries()) {
      Who who = entry.who();
      rows.add(
          Arrays.asList(
              Integer.toString(rows.size() + 1),
              who.name(),
              word(words, "enrolment.gender.", who.gender()),
              who.birthYear() == null ? null : who.birthYear().toString(),
              who.certificate(),
              ifAny(who.phone()),
              entry.contract().groups().stream()
                  .map(group -> word(words, "enrolment.group.", group))
                  .collect(Collectors.joining(" · ")),
              entry.contract().contract(),
              ifAny(entry.service()),
              entry.contract().range().from(),
              entry.contract().range().lastDay(),
              words.getString("enrolment.my.state." + entry.state())));
    }
    return Table.of(text(language, "list"), columns, rows);
  }

  private static Table ending(Locale language, List<Entry> entries) {
    return brief(language, "ending", entries, List.of(), entry -> List.of());
  }

  private static Table gaps(Locale language, List<Entry> entries) {
    return brief(
        language,
        "gaps",
        entries,
        List.of(Column.of(text(language, "lacks"), Kind.TEXT, 180)),
        entry -> List.of(gap(language, entry.gap())));
  }

  /** Those of a section, by what one needs to find and to call them. */
  private static Table brief(
      Locale language,
      String name,
      List<Entry> entries,
      List<Column> further,
      Function<Entry, List<String>> cells) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                number(language),
                Column.of(text(language, "name"), Kind.CODE, 60),
                Column.of(text(language, "certificate"), Kind.CODE, 120),
                Column.of(text(language, "phone"), Kind.CODE, 80),
                Column.of(text(language, "contract"), Kind.CODE, 130),
                Column.of(text(language, "until"), Kind.DAY, 70)));
    columns.addAll(further);
    List<List<Object>> rows =
        IntStream.range(0, entries.size())
            .mapToObj(
                i -> {
                  Entry entry = entries.get(i);
                  List<Object> row = new ArrayList<>();
                  row.add(Integer.toString(i + 1));
                  row.add(entry.who().name());
                  row.add(entry.who().certificate());
                  row.add(ifAny(entry.who().phone()));
                  row.add(entry.contract().contract());
                  row.add(entry.contract().range().lastDay());
                  row.addAll(cells.apply(entry));
                  return row;
                })
            .toList();
    return Table.of(text(language, name), columns, rows);
  }

  private static Column number(Locale language) {
    return Column.of(Words.text(language, "document.row"), Kind.CODE, 32);
  }

  private static Part section(Locale language, String key, int persons) {
    return new Part.Section(text(language, "section." + key, Display.count(persons)));
  }

  private static Part nobody(Locale language) {
    return new Part.Text(List.of(text(language, "nobody")));
  }

  private static String gap(Locale language, Gap gap) {
    return text(language, "gap." + gap);
  }

  /** The word for a code; the code itself where there is none, and null for null. */
  private static String word(ResourceBundle words, String prefix, String code) {
    return code != null && words.containsKey(prefix + code) ? words.getString(prefix + code) : code;
  }

  private static String ifAny(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? Display.NOTHING : text;
  }

  private static String text(Locale language, String key, Object... arguments) {
    return Words.text(language, "enrolment.report." + key, arguments);
  }
}
