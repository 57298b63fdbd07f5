package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.access.Recorded;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Division;
import org.capitation.settlement.DivisionRule;
import org.capitation.settlement.RetainedParts;
import org.capitation.settlement.store.DivisionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 结余分配: a community decides how to divide what it retains; the bureau sees it (S38, S39). */
@ApplicationScoped
public class Divisions {
  @Inject private RetainedParts parts;
  @Inject private DivisionStore divisions;
  @Inject private CommunityMembers members;
  @Inject private AttachmentStore attachments;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** 年度: a pot and year. */
  public record Year(Pot pot, int year) {}

  /**
   * 分配决定的登记.
   *
   * @param seen the number of the decision that was seen last; 0 for none
   * @param document the number of the paper
   * @param day the day on which it was decided
   * @param shares who gets how much
   */
  public record Entry(int seen, String document, LocalDate day, List<Division.Share> shares) {}

  /**
   * 留用部分与其分配.
   *
   * @param year the pot and year
   * @param community whose it is
   * @param part what there is to divide
   * @param members the members of the community
   * @param rule the rule of the division
   * @param proposal a division to begin with
   * @param decisions the decisions, the newest first
   */
  public record Shown(
      Year year,
      Community community,
      RetainedParts.Part part,
      List<Institution> members,
      DivisionRule rule,
      DivisionRule.Proposal proposal,
      List<Division> decisions) {
    /** The decision that holds; nothing before the first. */
    public Optional<Division> current() {
      return decisions.stream().findFirst();
    }

    /** What was divided is no longer what is retained. */
    public boolean isOutdated() {
      return current().filter(one -> !one.retained().equals(part.amount())).isPresent();
    }

    /** What the members are called. */
    public String name(String code) {
      return members.stream()
          .filter(one -> one.code().equals(code))
          .map(Institution::name)
          .findFirst()
          .orElse(code);
    }
  }

  /**
   * What a community has to divide, and how it has decided.
   *
   * @throws Missing if there is no such community, or no settlement of the year
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Transactional
  public Shown of(Year year, @InCommunity String community) {
    County county = counties.get(caller.county());
    Community whose =
        institutions
            .community(county, community)
            .orElseThrow(() -> new Missing("community", community));
    RetainedParts.Part part =
        parts
            .of(year.pot(), year.year(), community)
            .orElseThrow(() -> new Missing("settlement", year.year()));
    List<Institution> of = members.of(county, whose.id(), year.year());
    DivisionRule rule =
        new DivisionRule(
            part.terms().distribution(),
            part.terms().basis(),
            of.stream().map(one -> new DivisionRule.Member(one.code(), one.primary())).toList());
    return new Shown(
        year,
        whose,
        part,
        of,
        rule,
        rule.propose(part.amount(), part.scores()),
        divisions.of(county, new Division.Subject(year.pot(), year.year(), whose.id())));
  }

  /**
   * Enters how the community has decided.
   *
   * @throws Declined if there is nothing to divide, the settlement is not final, it is not within
   *     the terms, the day is still to come, or another decision was entered since
   */
  @Allowed(Circle.COMMUNITY)
  @Transactional
  public Shown decide(
      Year year, @InCommunity String community, Entry entry, Attachment.Content minutes) {
    County county = counties.get(caller.county());
    counties.hold(county);
    Shown now = of(year, community);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    int last = now.current().map(Division::number).orElse(0);
    if (last != entry.seen()) {
      throw new Declined("settlement.division.denied.stale", last);
    }
    if (!now.part().isFinal()) {
      throw new Declined("settlement.division.denied.nothing");
    }
    if (entry.day().isAfter(stamp.day())) {
      throw new Declined("settlement.division.denied.day", entry.day());
    }
    List<Division.Share> shares =
        entry.shares().stream().filter(share -> !share.amount().isZero()).toList();
    Money undivided = now.rule().check(now.part().amount(), now.part().scores(), shares);
    if (shares.isEmpty()) {
      throw new Declined("settlement.division.denied.empty");
    }
    divisions.add(
        county,
        new Division(
            0,
            new Division.Subject(year.pot(), year.year(), now.community().id()),
            last + 1,
            now.part().amount(),
            undivided,
            new Division.Decision(
                entry.document(), entry.day(), attachments.add(county, minutes, stamp).id()),
            shares,
            stamp));
    return of(year, community);
  }

  /**
   * The minutes of a decision.
   *
   * @param number the number of the decision
   * @throws Missing if there is none
   */
  @Recorded
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Transactional
  public Attachment.Content minutes(Year year, @InCommunity String community, int number) {
    return of(year, community).decisions().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .flatMap(one -> attachments.find(counties.get(caller.county()), one.decision().minutes()))
        .map(attachments::content)
        .orElseThrow(() -> new Missing("division", number));
  }
}
