package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.document.Attachment;
import org.capitation.document.Digest;
import org.capitation.document.store.AttachmentStore;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.DisputeRule;
import org.capitation.ledger.DisputeRule.Earlier;
import org.capitation.ledger.DisputeRule.Filing;
import org.capitation.ledger.Entry;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 提出申诉: a community disputes visits that are charged to it (L20, L21). */
@ApplicationScoped
public class Filings {
  /** How many visits are disputed at once at most. */
  public static final int MOST = 100;

  @Inject private DisputeStore disputes;
  @Inject private DisputeBooks books;
  @Inject private AttachmentStore attachments;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 申诉内容.
   *
   * @param settlements the setl_ids of the visits
   * @param ground why
   * @param target the code of the community that should bear them; nothing for nobody
   * @param words in the community's own words
   */
  public record Content(
      List<String> settlements, Dispute.Ground ground, Optional<String> target, String words) {
    /** A visit named twice is one. */
    public Content {
      settlements = settlements.stream().distinct().toList();
    }
  }

  /**
   * Disputes visits, all or none of them; the keys of the disputes.
   *
   * @param community the code of the community that bears them
   * @param evidence a paper that proves it, if there is one
   * @throws Missing if there is no such visit or community
   * @throws Declined if one of them cannot be disputed
   */
  @Allowed(Circle.COMMUNITY)
  @Transactional
  public List<Long> file(
      @InCommunity String community, Content content, Optional<Attachment.Content> evidence) {
    if (content.settlements().isEmpty() || content.settlements().size() > MOST) {
      throw new Declined("ledger.dispute.denied.number", MOST);
    }
    County county = counties.get(caller.county());
    // no month is closed and no year locked until this is done
    counties.share(county);
    int bearer = key(county, community);
    int target = content.target().map(code -> key(county, code)).orElse(Community.NONE);
    List<BookedVisit> visits = visits(county, content.settlements());
    List<Long> keys = visits.stream().map(BookedVisit::id).toList();
    disputes.hold(keys);
    Map<Long, List<Earlier>> earlier = disputes.earlier(keys);
    Optional<String> hash = evidence.map(paper -> Digest.of(paper.bytes()));
    DisputeRule rule = books.rule(county);
    visits.forEach(
        one ->
            refuse(
                rule,
                new Filing(one, bearer, target, earlier.getOrDefault(one.id(), List.of()), hash)));
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    Optional<Long> paper =
        evidence.map(scan -> attachments.add(county, scan, stamp)).map(Attachment::id);
    Dispute.Claim claim = new Dispute.Claim(content.ground(), target, content.words(), paper);
    List<Long> filed = new ArrayList<>();
    visits.forEach(one -> filed.add(disputes.add(county, subject(one), claim, stamp)));
    return filed;
  }

  private List<BookedVisit> visits(County county, List<String> settlements) {
    Map<String, BookedVisit> tied = books.tied(county, settlements);
    return settlements.stream()
        .map(
            settlement ->
                Optional.ofNullable(tied.get(settlement))
                    .orElseThrow(() -> new Missing("visit", settlement)))
        .toList();
  }

  private static void refuse(DisputeRule rule, Filing filing) {
    rule.refuse(filing)
        .ifPresent(
            denial -> {
              BookedVisit visit = filing.visit();
              String about = visit.standing().map(one -> told(rule, denial, one)).orElse("");
              throw new Declined(
                  "ledger.dispute.denied." + denial, visit.visit().settlement(), about);
            });
  }

  /** What the sentence names beside the visit. */
  private static String told(DisputeRule rule, DisputeRule.Denial denial, Entry standing) {
    LedgerAccount account = standing.account();
    return switch (denial) {
      case LOCKED -> Integer.toString(account.budgetYear());
      case LATE ->
          rule.until(account.pot(), account.budgetYear(), standing.month())
              .map(String::valueOf)
              .orElse("");
      default -> "";
    };
  }

  private static Dispute.Subject subject(BookedVisit visit) {
    Entry standing = visit.standing().orElseThrow();
    LedgerAccount account = standing.account();
    return new Dispute.Subject(
        visit.id(),
        visit.visit().settlement(),
        new Dispute.Place(account.pot(), account.budgetYear(), standing.month()),
        account.home(),
        visit.visit().amounts().fund());
  }

  private int key(County county, String code) {
    return institutions
        .community(county, code)
        .orElseThrow(() -> new Missing("community", code))
        .id();
  }
}
