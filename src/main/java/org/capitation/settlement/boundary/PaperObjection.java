package org.capitation.settlement.boundary;

import java.util.List;
import org.capitation.registry.Community;
import org.capitation.settlement.Reply;

/**
 * 异议行: what a community objects to, as pages list it.
 *
 * @param community who objects
 * @param objection to what, and what was answered
 */
public record PaperObjection(Community community, Reply.Objection objection) {
  static List<PaperObjection> of(ShownPaper shown) {
    return shown.rows().stream()
        .flatMap(
            row ->
                row.reply().stream()
                    .flatMap(reply -> reply.objections().stream())
                    .map(one -> new PaperObjection(row.community(), one)))
        .toList();
  }

  /** By which its fields are told from those of others. */
  public String key() {
    return community.code() + "-" + objection.figure();
  }
}
