package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.document.Issued;
import org.capitation.document.boundary.DocumentRegister;
import org.capitation.ledger.Settled;
import org.capitation.ledger.boundary.PersonLedger;
import org.capitation.ledger.store.SettledStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;

/**
 * 全局搜索: whoever and whatever of the caller's county goes by a text. All of it is found along an
 * index, and few of each kind are told.
 */
@ApplicationScoped
public class Search {
  /** So many of each kind are found at most. */
  public static final int MOST = 10;

  /** With fewer characters nearly every record would begin so. */
  private static final int SETTLEMENT = 4;

  @Inject private PersonLedger persons;
  @Inject private SettledStore charges;
  @Inject private DocumentRegister documents;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 机构.
   *
   * @param community the community that it belongs to today; null for none
   */
  public record Place(Institution institution, Community community) {}

  /** 查得: persons are masked. */
  public record Hits(
      List<PersonLedger.Found> persons,
      List<Settled> charges,
      List<Place> institutions,
      List<Issued> documents) {
    /** Nothing was found. */
    public static final Hits NONE = new Hits(List.of(), List.of(), List.of(), List.of());

    /** How many were found. */
    public int count() {
      return persons.size() + charges.size() + institutions.size() + documents.size();
    }
  }

  /**
   * The persons by name, end of certificate or psn_no, records by how their setl_id begins,
   * institutions by code or a part of the name, documents by a part of their number.
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Hits of(String text) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return Hits.NONE;
    }
    County county = counties.get(caller.county());
    return new Hits(
        persons.search(plain).stream().limit(MOST).toList(),
        plain.length() < SETTLEMENT ? List.of() : charges.beginning(county, plain, MOST),
        places(county, plain),
        documents.numbered(plain, MOST));
  }

  private List<Place> places(County county, String text) {
    List<Institution> found =
        institutions.institutions(county).stream()
            .filter(one -> one.code().startsWith(text) || one.name().contains(text))
            .limit(MOST)
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    Map<Integer, Community> communities =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, community -> community));
    Map<Integer, Community> homes =
        institutions.memberships(county).stream()
            .filter(membership -> membership.range().contains(today))
            .collect(
                Collectors.toMap(
                    Membership::institution,
                    membership -> communities.get(membership.community()),
                    (one, other) -> one));
    return found.stream().map(one -> new Place(one, homes.get(one.id()))).toList();
  }
}
