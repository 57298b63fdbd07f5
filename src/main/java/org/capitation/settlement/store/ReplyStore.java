package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.settlement.Reply;

/** 医共体回复的存储: a community replies once to a paper. */
@ApplicationScoped
public class ReplyStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** What the communities have replied to a paper. */
  List<Reply> of(long paper) {
    return read.list(
        "select * from settlement_reply where paper_id = ? order by community_id",
        row -> {
          int community = row.getInt("community_id");
          return new Reply(
              community, PaperStore.stamp(row, "created"), objections(paper, community));
        },
        paper);
  }

  private List<Reply.Objection> objections(long paper, int community) {
    return read.list(
        "select * from settlement_objection where paper_id = ? and community_id = ?"
            + " order by figure",
        ReplyStore::objection,
        paper,
        community);
  }

  private static Reply.Objection objection(ResultSet row) throws SQLException {
    boolean kept = row.getBoolean("kept");
    return new Reply.Objection(
        Reply.Figure.valueOf(row.getString("figure")),
        row.getString("words"),
        row.getString("answer") == null
            ? Optional.empty()
            : Optional.of(
                new Reply.Answer(
                    kept, row.getString("answer"), PaperStore.stamp(row, "answered"))));
  }

  /** Adds the reply of a community. */
  public void add(long paper, Reply reply) {
    bulk.batch(
        "insert into settlement_reply (paper_id, community_id, created_at, created_by)"
            + " values (?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {paper, reply.community(), reply.stamp().at(), reply.stamp().by()}));
    if (!reply.objections().isEmpty()) {
      bulk.batch(
          "insert into settlement_objection (paper_id, community_id, figure, words)"
              + " values (?, ?, ?, ?)",
          reply.objections().stream()
              .map(one -> new Object[] {paper, reply.community(), one.figure().name(), one.words()})
              .toList());
    }
  }

  /** An objection was answered. */
  public void answer(long paper, int community, Reply.Figure figure, Reply.Answer answer) {
    bulk.batch(
        "update settlement_objection set kept = ?, answer = ?, answered_at = ?, answered_by = ?"
            + " where paper_id = ? and community_id = ? and figure = ?",
        List.<Object[]>of(
            new Object[] {
              answer.kept(),
              answer.words(),
              answer.stamp().at(),
              answer.stamp().by(),
              paper,
              community,
              figure.name()
            }));
  }
}
