package org.capitation.budget.boundary;

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
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Recorded;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.budget.Agreement;
import org.capitation.budget.Agreement.State;
import org.capitation.budget.store.AgreementStore;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 打包付费协议: entered by a clerk, in force once three people of the bureau have signed it. */
@ApplicationScoped
public class Agreements {
  @Inject private AgreementStore agreements;
  @Inject private AgreementPapers papers;
  @Inject private AttachmentStore attachments;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 协议录入: an agreement as it is entered.
   *
   * @param pot the pot
   * @param year the budget year
   * @param community the code of the community
   * @param document the number of the paper
   * @param signed the day on which it was signed
   * @param valid the days on which it holds
   */
  public record Entry(
      Pot pot, int year, String community, String document, LocalDate signed, DateRange valid) {}

  /**
   * 协议与签署.
   *
   * @param agreement the agreement
   * @param community with whom
   * @param paper its way from one who signs to the next
   * @param expired its last day has passed
   */
  public record Shown(
      Agreement agreement, Community community, Circulation paper, boolean expired) {
    /** The end of the key of how it stands. */
    public String state() {
      return expired ? "EXPIRED" : agreement.standing().state().name();
    }
  }

  /**
   * Enters an agreement as a draft, by the newest terms of the pot and year.
   *
   * @throws Missing if there is no such community, or no terms
   * @throws Declined if its days do not fit
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Shown enter(Entry entry, Attachment.Content scan) {
    County county = counties.get(caller.county());
    Community community =
        institutions
            .community(county, entry.community())
            .orElseThrow(() -> new Missing("community", entry.community()));
    Pack pack =
        policies
            .policies(county)
            .of(entry.pot(), entry.year())
            .orElseThrow(() -> new Missing("policy", entry.pot() + " " + entry.year()));
    if (!entry.valid().overlaps(county.year(entry.year()).range())) {
      throw new Declined("budget.denied.days", entry.year());
    }
    Stamp stamp = stamp();
    long id =
        agreements.add(
            county,
            new Agreement.Parties(community.id(), papers.members(county, community, entry.valid())),
            new Agreement.Terms(
                entry.pot(),
                entry.year(),
                pack.id(),
                entry.document(),
                entry.signed(),
                entry.valid()),
            attachments.add(county, scan, stamp).id(),
            stamp);
    return find(id);
  }

  /**
   * Signs the next step; the last one puts the agreement in force.
   *
   * @param version the version that the caller has seen
   * @throws NotSigned if the caller may not
   * @throws Declined if another one of the community is in force on some of its days
   */
  @Allowed(Circle.BUREAU)
  @InPerson
  @Transactional
  public Shown sign(long id, int version) {
    agreements.hold(id);
    Shown before = find(id);
    Stamp stamp = stamp();
    Signature signed = SigningRule.sign(before.paper(), caller.account(), version, stamp);
    boolean last = signed.step() == SigningStep.APPROVE;
    if (last) {
      refuseSecond(before.agreement());
    }
    papers.sign(before.agreement(), signed);
    agreements.touch(id, last ? State.IN_FORCE : State.DRAFT, null, stamp);
    return find(id);
  }

  private void refuseSecond(Agreement agreement) {
    agreements
        .inForce(counties.get(caller.county()), agreement.terms().pot(), agreement.terms().year())
        .stream()
        .filter(other -> other.parties().community() == agreement.parties().community())
        .filter(other -> other.terms().valid().overlaps(agreement.terms().valid()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Declined("budget.denied.second", other.terms().document());
            });
  }

  /** Withdraws a draft, or sends it back. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Shown stop(long id, int version, String reason) {
    agreements.hold(id);
    Shown before = find(id);
    SigningRule.refuseStop(before.paper(), caller.account(), version)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    agreements.touch(id, State.STOPPED, reason, stamp());
    return find(id);
  }

  /**
   * Ends an agreement that is in force.
   *
   * @throws NotSigned if another has touched it since it was seen
   * @throws Declined if it is not in force
   */
  @Allowed(Circle.REVIEW)
  @Transactional
  public Shown end(long id, int version, String reason) {
    agreements.hold(id);
    Agreement agreement = find(id).agreement();
    if (agreement.standing().version() != version) {
      throw new NotSigned(
          new Hindrance(Hindrance.Kind.STALE, agreement.standing().touched(), null));
    }
    if (agreement.standing().state() != State.IN_FORCE) {
      throw new Declined("budget.denied.not-in-force");
    }
    agreements.touch(id, State.ENDED, reason, stamp());
    return find(id);
  }

  /**
   * An agreement that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Shown find(long id) {
    County county = counties.get(caller.county());
    return agreements
        .find(county, id)
        .flatMap(agreement -> shown(county, agreement))
        .orElseThrow(() -> new Missing("agreement", id));
  }

  /** Those of a pot and year that the caller sees, the newest first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Shown> list(Pot pot, int year) {
    County county = counties.get(caller.county());
    return agreements.of(county, pot, year).stream()
        .flatMap(agreement -> shown(county, agreement).stream())
        .toList();
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(Shown shown) {
    return SigningRule.refuse(
        shown.paper(), caller.account(), shown.agreement().standing().version());
  }

  /** The communities that an agreement can be entered for. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county()));
  }

  /** The scan of an agreement that the caller sees. */
  @Recorded
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Attachment.Content scan(long id) {
    long scan = find(id).agreement().scan().id();
    return attachments
        .find(counties.get(caller.county()), scan)
        .map(attachments::content)
        .orElseThrow(() -> new Missing("attachment", scan));
  }

  private Optional<Shown> shown(County county, Agreement agreement) {
    return institutions.communities(county).stream()
        .filter(one -> one.id() == agreement.parties().community() && caller.sees(one.code()))
        .findFirst()
        .map(
            community ->
                new Shown(
                    agreement,
                    community,
                    papers.circulation(agreement),
                    agreement.isExpired(LocalDate.now(clock))));
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
