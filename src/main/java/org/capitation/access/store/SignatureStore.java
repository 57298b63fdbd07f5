package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.value.Stamp;

/** 签署的存储: signatures are added and never changed; a step is signed once. */
@ApplicationScoped
public class SignatureStore {
  private static final String ADD =
      "insert into access_signature (paper, paper_id, step, digest, version, signed_at, signed_by)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 文书.
   *
   * @param kind what it is, such as {@code budget}
   * @param id its key among those
   */
  public record Paper(String kind, long id) {}

  /** The signatures of a paper, in their order. */
  public List<Signature> of(Paper paper) {
    return read.list(
        "select * from access_signature where paper = ? and paper_id = ? order by version",
        SignatureStore::signature,
        paper.kind(),
        paper.id());
  }

  /** Adds a signature. */
  public void add(Paper paper, Signature signed) {
    bulk.batch(
        ADD,
        List.<Object[]>of(
            new Object[] {
              paper.kind(),
              paper.id(),
              signed.step().name(),
              signed.digest(),
              signed.version(),
              signed.stamp().at(),
              signed.stamp().by()
            }));
  }

  /** How many papers of a county bear more than one signature of the same person. */
  public long twice(String county) {
    return read.list(
            "select count(*) from (select s.paper from access_signature s"
                + " join access_account a on a.name = s.signed_by where a.county = ?"
                + " group by s.paper, s.paper_id, s.signed_by having count(*) > 1) twice",
            row -> row.getLong(1),
            county)
        .get(0);
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        SigningStep.valueOf(row.getString("step")),
        new Stamp(row.getObject("signed_at", LocalDateTime.class), row.getString("signed_by")),
        row.getString("digest"),
        row.getInt("version"));
  }
}
