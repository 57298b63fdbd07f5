package org.capitation.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 试用县: writes a made-up county as the files that the importer takes.
 *
 * <p>Also on the command line, for a county of any size:
 *
 * <pre>java -cp target/classes org.capitation.app.sample.SampleCounty folder residents [seed]</pre>
 */
public final class SampleCounty {

  private static final int PER_CENT = 100;

  private final County county;
  private final Path folder;
  private final List<SampleFile> files = new ArrayList<>();
  private final Tally tally;
  private final PolicyFiles policies;
  private final Statements statements;

  SampleCounty(SampleTerms terms, Path folder) {
    this.county = County.of(terms);
    this.folder = folder;
    this.tally = new Tally(county.calendar());
    this.statements = new Statements(county.calendar());
    this.policies = new PolicyFiles(county.calendar(), tally, folder);
  }

  /**
   * Writes all files of a county into a folder, over files of the same names.
   *
   * @param terms which county; the same terms give the same bytes
   * @param folder where; made if it is not there
   * @param progress is told the per cent done, each figure once
   */
  public static SampleFiles write(SampleTerms terms, Path folder, IntConsumer progress)
      throws IOException {
    return new SampleCounty(terms, folder).write(progress);
  }

  /** Writes a county: folder, residents, and a seed if another than the trial's is wanted. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: SampleCounty <folder> <residents> [seed]");
      System.exit(2);
    }
    SampleTerms trial = SampleTerms.trial();
    int residents = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : trial.seed();
    SampleTerms terms = new SampleTerms(seed, residents, trial.year());
    SampleCounty sample = new SampleCounty(terms, Path.of(arguments[0]));
    sample.write(perCent -> {});
    System.out.println(sample.report().text());
  }

  /** Tells what was written. */
  SampleReport report() {
    return new SampleReport(tally, policies);
  }

  SampleFiles write(IntConsumer progress) throws IOException {
    Files.createDirectories(folder);
    writeRegisters();
    List<SampleFile> visits = writePeople(progress);
    files.addAll(policies.write());
    files.addAll(byMonth(visits, statements.write(folder)));
    return new SampleFiles(folder, files);
  }

  /** Each month's visits, and what the platform says that they come to. */
  private static List<SampleFile> byMonth(List<SampleFile> visits, List<SampleFile> totals) {
    return IntStream.range(0, visits.size())
        .mapToObj(i -> Stream.of(visits.get(i), totals.get(i)))
        .flatMap(month -> month)
        .toList();
  }

  private void writeRegisters() throws IOException {
    CountyRegisters registers = new CountyRegisters(county);
    registers.institutions(add(Layout.INSTITUTION));
    registers.communities(add(Layout.COMMUNITY));
    registers.memberships(add(Layout.MEMBERSHIP));
    registers.catchments(add(Layout.CATCHMENT));
    add(Layout.INSURED);
    registers.teams(add(Layout.TEAM));
    registers.doctors(add(Layout.DOCTOR));
    registers.packages(add(Layout.PACKAGE));
    add(Layout.ENROLMENT);
    add(Layout.DESIGNATION);
  }

  private List<SampleFile> writePeople(IntConsumer progress) throws IOException {
    SampleTerms terms = county.terms();
    Dice dice = new Dice(terms.seed());
    People people = new People(county.calendar(), county.employers(), dice);
    SignUps signUps = new SignUps(county.calendar(), county.teams(), dice);
    Path insured = path(Layout.INSURED);
    Path enrolments = path(Layout.ENROLMENT);
    try (PeopleRegisters registers = new PeopleRegisters(county.calendar(), insured, enrolments);
        Designations designations =
            new Designations(county.institutions(), path(Layout.DESIGNATION));
        VisitFiles visits = new VisitFiles(county.calendar(), folder)) {
      VisitPlan plan =
          new VisitPlan(county, new Deliveries(county, visits, tally, statements, dice), dice);
      int done = 0;
      for (int i = 0; i < terms.residents(); i++) {
        Person person = people.person(i);
        List<Contract> contracts = signUps.of(person);
        Homes homes = new Homes(person, contracts);
        registers.add(person, contracts);
        designations.add(person, contracts);
        tally.addMonths(person, homes);
        plan.add(person, homes);
        int perCent = (int) ((i + 1L) * PER_CENT / terms.residents());
        if (perCent > done) {
          done = perCent;
          progress.accept(done);
        }
      }
      return visits.list();
    }
  }

  private Path add(Layout layout) {
    Path path = path(layout);
    files.add(new SampleFile(layout.kind(), path, null));
    return path;
  }

  private Path path(Layout layout) {
    return folder.resolve(layout.kind() + ".csv");
  }
}
