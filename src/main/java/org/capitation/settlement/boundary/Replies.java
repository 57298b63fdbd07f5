package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.Reply;
import org.capitation.settlement.store.PaperStore;
import org.capitation.settlement.store.ReplyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 核对回复: communities confirm a paper or object line by line, and the clerk answers (S28). */
@ApplicationScoped
public class Replies {
  @Inject private PaperStore papers;
  @Inject private ReplyStore replies;
  @Inject private PaperPapers circulating;
  @Inject private SealedYears years;
  @Inject private Papers shown;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 异议所指.
   *
   * @param community the code of the community
   * @param figure what it objects to
   */
  public record Target(String community, Reply.Figure figure) {}

  /**
   * A community objects to some lines, or to none, and confirms the others.
   *
   * @param objections the words to each line that it objects to
   * @throws Missing if there is no such paper, or the community is not in it
   * @throws Declined if it has replied, or may not any more
   */
  @Allowed(Circle.COMMUNITY)
  @Transactional
  public ShownPaper reply(
      long id, @InCommunity String community, Map<Reply.Figure, String> objections) {
    County county = counties.get(caller.county());
    Paper paper = held(county, id);
    int key = key(county, community);
    Stamp stamp = stamp();
    refuse(PaperRule.reply(paper, key, circulating.until(county, paper), stamp.day()));
    replies.add(
        id,
        new Reply(
            key,
            stamp,
            objections.entrySet().stream()
                .map(one -> new Reply.Objection(one.getKey(), one.getValue(), Optional.empty()))
                .toList()));
    papers.touch(id, Paper.State.PUBLISHED, null, stamp);
    return shown.find(id);
  }

  /**
   * Answers an objection: the figure is kept, or it is to be corrected, and then the paper has to
   * be withdrawn and published anew.
   *
   * @throws Missing if there is no such paper or community
   * @throws Declined if there is no such objection, or it is answered
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public ShownPaper answer(long id, Target target, boolean kept, String words) {
    County county = counties.get(caller.county());
    Paper paper = held(county, id);
    int key = key(county, target.community());
    refuse(PaperRule.answer(paper, key, target.figure()));
    Stamp stamp = stamp();
    replies.answer(id, key, target.figure(), new Reply.Answer(kept, words, stamp));
    papers.touch(id, Paper.State.PUBLISHED, null, stamp);
    return shown.find(id);
  }

  private static void refuse(Optional<PaperRule.Bar> bar) {
    bar.ifPresent(
        found -> {
          throw new Declined("settlement.denied." + found);
        });
  }

  private Paper held(County county, long id) {
    counties.hold(county);
    return papers.find(county, id).orElseThrow(() -> new Missing("paper", id));
  }

  private int key(County county, String community) {
    return Optional.ofNullable(years.byCode(county).get(community))
        .map(Community::id)
        .orElseThrow(() -> new Missing("community", community));
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
