package org.capitation.monitoring.boundary;

import java.time.LocalDate;
import java.time.YearMonth;
import org.capitation.monitoring.Talk;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 约谈应答: a talk as the API tells it; what has not come about yet is absent.
 *
 * @param community the code of the community
 * @param version to be given back with the next step
 */
public record TalkAnswer(
    long id,
    Pot pot,
    int year,
    YearMonth month,
    String community,
    Talk.State state,
    int version,
    LocalDate plannedFor,
    String reason,
    Stamp planned,
    Talk.Held held,
    Talk.Followed followed,
    Stamp closed) {
  static TalkAnswer of(Talk talk, Community community) {
    return new TalkAnswer(
        talk.id(),
        talk.subject().pot(),
        talk.subject().year(),
        talk.subject().month(),
        community.code(),
        talk.state(),
        talk.version(),
        talk.plan().day(),
        talk.plan().reason(),
        talk.plan().stamp(),
        talk.held().orElse(null),
        talk.followed().orElse(null),
        talk.closed().orElse(null));
  }
}
