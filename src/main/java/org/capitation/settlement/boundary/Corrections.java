package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Recorded;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Paper;
import org.capitation.settlement.PaperRule;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.Scopes;
import org.capitation.settlement.store.CorrectionStore;
import org.capitation.settlement.store.PaperStore;
import org.capitation.settlement.store.ResponsibilityStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 年终调整与责任: what the clerk types for the next paper of a year (S24, S27). */
@ApplicationScoped
public class Corrections {
  @Inject private CorrectionStore corrections;
  @Inject private ResponsibilityStore responsibilities;
  @Inject private AttachmentStore attachments;
  @Inject private PaperStore papers;
  @Inject private SealedYears years;
  @Inject private Grounds grounds;
  @Inject private YearInputs inputs;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 调整对象.
   *
   * @param pot the pot
   * @param year the budget year
   * @param community the code of the community
   */
  public record Target(Pot pot, int year, String community) {}

  /**
   * 年终调整一览.
   *
   * @param next the number of the paper that more may be typed for; nothing while one is under way
   * @param corrections those of the communities that the caller sees
   * @param responsibilities those of the communities that the caller sees
   */
  public record Typed(Optional<Integer> next, List<Row> corrections, List<Note> responsibilities) {
    /** 调整行. */
    public record Row(Community community, Correction correction, Optional<Attachment> evidence) {}

    /** 责任行. */
    public record Note(Community community, ResponsibilityStore.Noted noted) {}
  }

  /** What was typed for a pot and year and counts. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Typed list(Pot pot, int year) {
    County county = counties.get(caller.county());
    List<Community> seen =
        years.byCode(county).values().stream().filter(one -> caller.sees(one.code())).toList();
    return new Typed(
        PaperRule.next(papers.newest(county, pot, year)),
        corrections.of(county, pot, year).stream()
            .flatMap(
                one ->
                    seen.stream()
                        .filter(community -> community.id() == one.community())
                        .map(community -> new Typed.Row(community, one, evidence(county, one))))
            .toList(),
        responsibilities.of(county, pot, year).stream()
            .flatMap(
                one ->
                    seen.stream()
                        .filter(community -> community.id() == one.community())
                        .map(community -> new Typed.Note(community, one)))
            .toList());
  }

  /** The communities that the caller sees, by code. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return years.byCode(counties.get(caller.county())).values().stream()
        .filter(one -> caller.sees(one.code()))
        .sorted(Comparator.comparing(Community::code))
        .toList();
  }

  private Optional<Attachment> evidence(County county, Correction one) {
    return one.evidence().flatMap(id -> attachments.find(county, id));
  }

  /**
   * Adds a correction to the next paper; drafts count it at once.
   *
   * @return our key of it
   * @throws Missing if there is no such community or no budget
   * @throws Declined if a paper is under way, or the figures do not fit
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public long add(
      Target target, Correction.Content content, Optional<Attachment.Content> evidence) {
    County county = held();
    int number = open(county, target.pot(), target.year());
    Community community = community(county, target);
    refuseUnfit(county, target, community, content);
    Stamp stamp = stamp();
    Optional<Long> kept =
        evidence.map(handed -> attachments.add(county, handed, stamp)).map(Attachment::id);
    return corrections.add(
        county,
        target.pot(),
        target.year(),
        new Correction(0, community.id(), number, content, kept, stamp));
  }

  /** Terms that part signed and unsigned ask whose; a budget does not fall below 0.00. */
  private void refuseUnfit(
      County county, Target target, Community community, Correction.Content content) {
    Ground ground =
        grounds
            .now(county.code(), target.pot(), target.year())
            .orElseThrow(() -> new Missing("budget", target.pot() + " " + target.year()));
    boolean apart = ground.pack().terms().settlement().scopes() instanceof Scopes.Apart;
    boolean relief = content.kind() == Correction.Kind.RELIEF;
    if (apart && !relief && content.population() == Population.ALL) {
      throw new Declined("settlement.denied.population");
    }
    if (!relief && content.document().isBlank()) {
      throw new Declined("settlement.denied.document");
    }
    boolean second =
        corrections.of(county, target.pot(), target.year()).stream()
            .filter(one -> one.community() == community.id())
            .filter(one -> one.number() == open(county, target.pot(), target.year()))
            .anyMatch(one -> one.content().kind() == Correction.Kind.RELIEF);
    if (relief && second) {
      throw new Declined("settlement.denied.relief");
    }
    if (!inputs.takes(ground, community, content)) {
      throw new Declined("settlement.denied.negative");
    }
  }

  /**
   * Withdraws a correction: it counts no more.
   *
   * @throws Missing if there is none that counts
   * @throws Declined if a paper has been published with it
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void withdraw(Pot pot, int year, long id) {
    County county = held();
    int number = open(county, pot, year);
    Correction found =
        corrections.of(county, pot, year).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new Missing("correction", id));
    refusePublished(found.number(), number);
    corrections.withdraw(id, stamp());
  }

  /**
   * Notes who is to answer for a part of a deviation.
   *
   * @return our key of it
   * @throws Missing if there is no such community
   * @throws Declined if a paper is under way
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public long note(Target target, Responsibility content) {
    County county = held();
    int number = open(county, target.pot(), target.year());
    return responsibilities.add(
        county,
        target.pot(),
        target.year(),
        new ResponsibilityStore.Noted(0, community(county, target).id(), number, content, stamp()));
  }

  /**
   * Takes back a note of responsibility.
   *
   * @throws Missing if there is none that counts
   * @throws Declined if a paper has been published with it
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void unnote(Pot pot, int year, long id) {
    County county = held();
    int number = open(county, pot, year);
    ResponsibilityStore.Noted found =
        responsibilities.of(county, pot, year).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new Missing("responsibility", id));
    refusePublished(found.number(), number);
    responsibilities.withdraw(id, stamp());
  }

  /** The paper that proves a correction. */
  @Recorded
  @Allowed(Circle.OFFICES)
  @Transactional
  public Attachment.Content evidence(long id) {
    County county = counties.get(caller.county());
    // other papers of the county are for others to see
    return attachments
        .find(county, id)
        .filter(found -> corrections.proves(county, id))
        .map(attachments::content)
        .orElseThrow(() -> new Missing("evidence", id));
  }

  private static void refusePublished(int of, int open) {
    if (of != open) {
      throw new Declined("settlement.denied.published");
    }
  }

  private int open(County county, Pot pot, int year) {
    Optional<Paper> newest = papers.newest(county, pot, year);
    return PaperRule.next(newest).orElseThrow(() -> new Declined("settlement.denied.underway"));
  }

  private County held() {
    County county = counties.get(caller.county());
    counties.hold(county);
    return county;
  }

  private Community community(County county, Target target) {
    Map<String, Community> communities = years.byCode(county);
    return Optional.ofNullable(communities.get(target.community()))
        .orElseThrow(() -> new Missing("community", target.community()));
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
