package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Catchments;
import org.capitation.registry.Communities;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;

/** The county of case A01; a team has the key of its institution. */
final class CaseCounty {
  private static final Map<String, Reason> CRITERIA =
      Map.of(
          "个案", Reason.EXCEPTION,
          "签约", Reason.CONTRACT,
          "定点", Reason.DESIGNATION,
          "户籍", Reason.HOUSEHOLD,
          "居住地", Reason.RESIDENCE,
          "单位", Reason.EMPLOYER,
          "学校", Reason.SCHOOL,
          "监护人", Reason.GUARDIAN,
          "无法归属", Reason.UNATTRIBUTED);
  private static final Map<String, InsuredGroup> GROUPS =
      Map.of(
          "新生儿", InsuredGroup.NEWBORN,
          "学生", InsuredGroup.STUDENT,
          "居民", InsuredGroup.RESIDENT,
          "灵活就业", InsuredGroup.FLEXIBLE,
          "职工", InsuredGroup.EMPLOYEE,
          "退休", InsuredGroup.RETIREE);

  private final CaseFile file;
  private final Map<String, Integer> institutions = new HashMap<>();
  private final List<Membership> memberships = new ArrayList<>();
  private final Map<String, Evidence> persons = new HashMap<>();
  final AttributionRule rule;

  CaseCounty(CaseFile file) {
    this.file = file;
    Communities communities =
        new Communities(
            file.rows("医共体").stream()
                .map(row -> new Community(key(row.text("医共体")), "", "", "", days(row)))
                .toList());
    file.rows("机构").forEach(this::member);
    Providers providers =
        new Providers(
            new County(1, "339921", "", new PoolingArea("339900", ""), 1),
            List.of(),
            communities.memberships(memberships));
    Catchments catchments =
        new Catchments(
            communities.catchments(file.rows("片区").stream().map(CaseCounty::area).toList()));
    Dated<AttributionTerms> terms =
        new Dated<>(List.of(new Dated.Span<>(DateRange.from(LocalDate.of(2020, 1, 1)), terms())));
    rule =
        new AttributionRule(
            Map.of(Pot.RESIDENT, terms, Pot.EMPLOYEE, terms), catchments, providers, team -> team);
    Map<String, List<InsuredPeriod>> periods = new HashMap<>();
    Map<String, Row> rows = new HashMap<>();
    for (Row row : file.rows("参保")) {
      periods.computeIfAbsent(row.text("人员"), p -> new ArrayList<>()).add(period(row));
      rows.putIfAbsent(row.text("人员"), row);
    }
    // everything is read of each row, whether its person has been seen or not
    file.rows("参保").forEach(row -> List.of(row.text("死亡"), row.text("监护人")));
    rows.forEach((name, row) -> persons.put(name, alone(name, row, periods.get(name))));
    Map<String, Evidence> alone = Map.copyOf(persons);
    rows.forEach(
        (name, row) ->
            row.optional("监护人", alone::get)
                .ifPresent(guardian -> persons.put(name, guarded(name, guardian, alone, rows))));
  }

  private Evidence guarded(
      String name, Evidence guardian, Map<String, Evidence> alone, Map<String, Row> rows) {
    Row ofGuardian =
        rows.values().stream()
            .filter(row -> alone.get(row.text("人员")) == guardian)
            .findFirst()
            .orElseThrow();
    Evidence withItsOwn =
        ofGuardian.optional("监护人", alone::get).map(guardian::with).orElse(guardian);
    return alone.get(name).with(withItsOwn);
  }

  Evidence person(String name) {
    return persons.get(name);
  }

  Optional<Home> home(String name, Pot pot, LocalDate day) {
    return rule.attribute(person(name)).stream()
        .filter(a -> a.pot() == pot && a.range().contains(day))
        .map(Attribution::home)
        .findFirst();
  }

  static int key(String community) {
    return community.charAt(0) - 'A' + 1;
  }

  static String name(int community) {
    return community == Community.NONE ? "–" : String.valueOf((char) ('A' + community - 1));
  }

  static String word(Reason reason) {
    return CRITERIA.entrySet().stream()
        .filter(entry -> entry.getValue() == reason)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private void member(Row row) {
    int id = institutions.computeIfAbsent(row.text("机构"), name -> 100 + institutions.size());
    DateRange days = days(row);
    row.optional("医共体", CaseCounty::key)
        .ifPresent(community -> memberships.add(new Membership(community, id, days)));
  }

  private static Catchment area(Row row) {
    Kind kind =
        switch (row.text("类型")) {
          case "乡镇" -> Kind.TOWNSHIP;
          case "单位" -> Kind.EMPLOYER;
          default -> Kind.SCHOOL;
        };
    return new Catchment(kind, row.text("编码"), key(row.text("医共体")), days(row));
  }

  private AttributionTerms terms() {
    List<Reason> first = List.of();
    Map<InsuredGroup, List<Reason>> then = new HashMap<>();
    for (Row row : file.rows("规定")) {
      List<Reason> criteria = Arrays.stream(row.text("依据").split(" ")).map(CRITERIA::get).toList();
      if (row.text("人群").equals("所有人")) {
        first = criteria;
      } else {
        then.put(GROUPS.get(row.text("人群")), criteria);
      }
    }
    return new AttributionTerms(new Citation("", ""), first, then, new Counting.Daily());
  }

  private static InsuredPeriod period(Row row) {
    return new InsuredPeriod(
        pot(row),
        row.text("类别"),
        row.text("灵活").equals("是"),
        new Ties(code(row, "户籍"), code(row, "居住地"), code(row, "单位"), code(row, "学校")),
        days(row));
  }

  private Evidence alone(String name, Row row, List<InsuredPeriod> periods) {
    LocalDate death = row.optional("死亡", LocalDate::parse).orElse(null);
    return new Evidence(
        InsuredPerson.of(name.hashCode(), death, periods),
        new EnrolmentHistory(
            of("签约", name).stream()
                .map(r -> new Enrolment("", 1, institution(r), days(r).from(), days(r)))
                .toList()),
        of("定点", name).stream()
            .map(r -> new Designation(1, pot(r), (int) r.count("选择"), institution(r), days(r)))
            .toList(),
        of("个案", name).stream().map(CaseCounty::ruling).toList(),
        Optional.empty());
  }

  private static Ruling ruling(Row row) {
    Ruling.Ground ground = new Ruling.Ground(row.text("文号"), "case");
    return new Ruling(1, pot(row), days(row), key(row.text("医共体")), ground);
  }

  private List<Row> of(String table, String name) {
    return file.rows(table).stream().filter(row -> row.text("人员").equals(name)).toList();
  }

  private int institution(Row row) {
    return institutions.get(row.text("机构"));
  }

  private static String code(Row row, String heading) {
    return row.optional(heading, text -> text).orElse(null);
  }

  static Pot pot(Row row) {
    return Pot.of(row.text("险种")).orElseThrow();
  }

  private static DateRange days(Row row) {
    return DateRange.ofDays(row.date("起"), row.optional("止", LocalDate::parse).orElse(null));
  }
}
