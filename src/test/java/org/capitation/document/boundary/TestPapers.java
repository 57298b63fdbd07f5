package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.bulk.BulkRead;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** Kinds of papers over the registers of a county: the hospitals of communities. */
public final class TestPapers {
  static final String COMMUNITY = "test-hospitals";
  static final String COUNTY = "test-communities";
  static final String DOCTOR = "test-doctors";

  private TestPapers() {}

  /** What the registers say, under a name. */
  private record Paper(String name, List<List<Object>> rows) implements Report {
    @Override
    public String title(Locale language) {
      return name + (language.equals(Locale.ENGLISH) ? " hospitals" : "成员名单");
    }

    @Override
    public String period(Locale language) {
      return "";
    }

    @Override
    public String basis() {
      return "";
    }

    @Override
    public boolean isWide() {
      return false;
    }

    @Override
    public List<Part> parts(Locale language) {
      List<Column> columns =
          List.of(Column.of("code", Kind.CODE, 20), Column.of("name", Kind.TEXT, 80));
      return List.of(Table.of(name, columns, rows), new Part.Text(List.of(name)));
    }
  }

  private abstract static class Registers implements ReportKind {
    @Inject private BulkRead read;

    private final String name;
    private final Whom whom;

    Registers(String name, Whom whom) {
      this.name = name;
      this.whom = whom;
    }

    @Override
    public About about() {
      return new About(
          name,
          whom,
          Span.YEAR,
          Set.of(Circle.CLERK),
          Set.of(Circle.REVIEW, Circle.FINANCE, Circle.COMMUNITY, Circle.DOCTORS));
    }

    @Override
    public boolean isOfPot() {
      return false;
    }

    @Override
    public boolean isList() {
      return true;
    }

    List<List<Object>> rows(String sql, Object... arguments) {
      return read.list(sql, row -> List.of(row.getString(1), row.getString(2)), arguments);
    }

    List<Recipient> recipients(String sql, Subject subject) {
      return rows(sql + " where c.code = ? order by t.code", subject.county()).stream()
          .map(row -> new Recipient((String) row.get(0), (String) row.get(1)))
          .toList();
    }

    String name(Subject subject) {
      return recipients(subject).stream()
          .filter(one -> one.code().equals(subject.recipient()))
          .map(Recipient::name)
          .findFirst()
          .orElseThrow(() -> new Missing("recipient", subject.recipient()));
    }
  }

  /** The hospitals of a community; there is nothing to print for one that has none. */
  @ApplicationScoped
  public static class OfCommunity extends Registers {
    OfCommunity() {
      super(COMMUNITY, Whom.COMMUNITY);
    }

    @Override
    public List<Recipient> recipients(Subject subject) {
      return recipients(
          "select t.code, t.name from registry_community t"
              + " join registry_county c on c.id = t.county_id",
          subject);
    }

    @Override
    public Report read(Subject subject) {
      String name = name(subject);
      List<List<Object>> rows =
          rows(
              "select i.code, i.name from registry_membership m"
                  + " join registry_community t on t.id = m.community_id"
                  + " join registry_institution i on i.id = m.institution_id"
                  + " join registry_county c on c.id = t.county_id"
                  + " where c.code = ? and t.code = ? order by i.code",
              subject.county(),
              subject.recipient());
      if (rows.isEmpty()) {
        throw new Declined("document.issue.nobody");
      }
      return new Paper(name, rows);
    }
  }

  /** All communities of a county. */
  @ApplicationScoped
  public static class OfCounty extends Registers {
    OfCounty() {
      super(COUNTY, Whom.COUNTY);
    }

    @Override
    public Report read(Subject subject) {
      return new Paper(
          subject.county(),
          rows(
              "select t.code, t.name from registry_community t"
                  + " join registry_county c on c.id = t.county_id where c.code = ?"
                  + " order by t.code",
              subject.county()));
    }
  }

  /** A doctor. */
  @ApplicationScoped
  public static class OfDoctor extends Registers {
    OfDoctor() {
      super(DOCTOR, Whom.DOCTOR);
    }

    @Override
    public List<Recipient> recipients(Subject subject) {
      return recipients(
          "select t.code, t.name from enrolment_doctor t"
              + " join registry_county c on c.id = t.county_id",
          subject);
    }

    @Override
    public Report read(Subject subject) {
      return new Paper(name(subject), List.of(List.of(subject.recipient(), name(subject))));
    }
  }
}
