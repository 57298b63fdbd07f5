package org.capitation.files.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.capitation.files.Counts;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;

@Entity
@Table(name = "files_run")
class RunRow {
  @Id long id;

  @Column(name = "county_id")
  long county;

  String kind;

  @Column(name = "file_name")
  String file;

  byte[] sha256;
  String encoding;
  String state;

  @Column(name = "rows_read")
  long read;

  @Column(name = "rows_accepted")
  long accepted;

  @Column(name = "rows_repeated")
  long repeated;

  @Column(name = "rows_rejected")
  long rejected;

  @Column(name = "finished_at")
  LocalDateTime finishedAt;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  protected RunRow() {}

  RunRow(Run run, SourceFile source) {
    id = run.id();
    county = run.county().id();
    kind = run.kind();
    file = run.file();
    sha256 = source.sha256();
    encoding = source.encoding().name();
    state = RunStore.RUNNING;
    createdAt = run.stamp().at();
    createdBy = run.stamp().by();
  }

  void count(Counts counts) {
    read = counts.read();
    accepted = counts.accepted();
    repeated = counts.repeated();
    rejected = counts.rejected();
  }

  // in here: the persistence provider does not see a field that another class has set
  void end(String how, LocalDateTime at) {
    state = how;
    finishedAt = at;
  }
}
