package org.capitation.files.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.files.Counts;
import org.capitation.files.Failure;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.files.Place;
import org.capitation.files.Run;
import org.capitation.files.Upload;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

// what changes it is in here: the persistence provider does not see what another class sets
@Entity
@Table(name = "files_run")
class RunRow {
  private static final String SEPARATOR = "\n";
  private static final String TAB = "\t";

  @Id long id;

  @Column(name = "county_id")
  long county;

  String kind;

  @Column(name = "file_name")
  String file;

  byte[] sha256;
  String encoding;
  long bytes;
  String form;

  @Column(name = "rows_expected")
  long expected;

  String header;
  String places;

  @Enumerated(EnumType.STRING)
  ImportState state;

  @Column(name = "rows_read")
  long read;

  @Column(name = "rows_accepted")
  long accepted;

  @Column(name = "rows_repeated")
  long repeated;

  @Column(name = "rows_rejected")
  long rejected;

  long findings;
  String failure;
  String arguments;

  @Column(name = "started_at")
  LocalDateTime startedAt;

  @Column(name = "finished_at")
  LocalDateTime finishedAt;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected RunRow() {}

  RunRow(Run run, ImportState state) {
    id = run.id();
    county = run.county().id();
    kind = run.kind();
    file = run.file();
    this.state = state;
    createdAt = run.stamp().at();
    createdBy = run.stamp().by();
  }

  void upload(Upload upload, String names) {
    sha256 = HexFormat.of().parseHex(upload.sha256());
    encoding = upload.encoding();
    bytes = upload.bytes();
    form = upload.form();
    expected = upload.rows();
    header = names;
  }

  void state(ImportState next) {
    state = next;
  }

  void start(LocalDateTime at) {
    state = ImportState.RUNNING;
    startedAt = startedAt == null ? at : startedAt;
  }

  void places(List<Place> begin) {
    places =
        begin.stream().map(p -> p.before() + TAB + p.part()).collect(Collectors.joining(SEPARATOR));
  }

  List<Place> places() {
    return places == null || places.isEmpty()
        ? List.of()
        : places.lines().map(RunRow::place).toList();
  }

  private static Place place(String line) {
    int tab = line.indexOf(TAB);
    return new Place(line.substring(tab + 1), Long.parseLong(line.substring(0, tab)));
  }

  void count(Counts more, long moreFindings) {
    read += more.read();
    accepted += more.accepted();
    repeated += more.repeated();
    rejected += more.rejected();
    findings += moreFindings;
  }

  void end(ImportState how, Optional<Failure> why, LocalDateTime at) {
    state = how;
    failure = why.map(Failure::code).orElse(null);
    arguments = why.map(f -> String.join(SEPARATOR, f.arguments())).orElse(null);
    finishedAt = at;
  }

  Counts counts() {
    return new Counts(read, accepted, repeated, rejected);
  }

  Run run(County of) {
    return new Run(id, of, kind, file, new Stamp(createdAt, createdBy));
  }

  Import told(County of) {
    return new Import(
        run(of),
        state,
        new Upload(
            sha256 == null ? "" : HexFormat.of().formatHex(sha256),
            bytes,
            form == null ? "" : form,
            encoding == null ? "" : encoding,
            expected),
        counts(),
        findings,
        Optional.ofNullable(failure).map(code -> new Failure(code, words())),
        startedAt,
        finishedAt);
  }

  private List<String> words() {
    return arguments == null || arguments.isEmpty()
        ? List.of()
        : List.of(arguments.split(SEPARATOR, -1));
  }
}
