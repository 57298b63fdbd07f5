package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InCommunity;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.AdvanceRequest.State;
import org.capitation.payment.store.RequestStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Stamp;
import org.capitation.value.Step;

/** 周转金申请: asked for, examined by the terms, signed by three, granted (P17). */
@ApplicationScoped
public class AdvanceRequests {
  @Inject private RequestStore requests;
  @Inject private Advances advances;
  @Inject private SheetPapers papers;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 申请与签署.
   *
   * @param request the request
   * @param community whose it is
   * @param circulation its way from one who signs to the next
   * @param steps how the terms decide; empty before it is examined, or once they would by other
   *     figures
   */
  public record Shown(
      AdvanceRequest request, Community community, Circulation circulation, List<Step> steps) {
    /** A step is the decision. */
    public boolean isResult(Step step) {
      return steps.indexOf(step) == steps.size() - 1;
    }
  }

  /**
   * Asks for an advance.
   *
   * @param community the code of the community
   * @throws Missing if there is no such community, or the terms know no advance
   * @throws Declined if one was asked for or granted already
   */
  @Allowed({Circle.CLERK, Circle.COMMUNITY})
  @Transactional
  public Shown apply(Pot pot, int year, @InCommunity String community, String remark) {
    County county = counties.get(caller.county());
    counties.hold(county);
    Community asking =
        institutions
            .community(county, community)
            .orElseThrow(() -> new Missing("community", community));
    advances.terms(county, pot, year);
    AdvanceRequest.Subject subject = new AdvanceRequest.Subject(pot, year, asking.id(), remark);
    boolean requested =
        requests.of(county, pot, year).stream()
            .filter(one -> one.subject().community() == asking.id())
            .anyMatch(one -> !one.standing().state().isVain());
    if (requested || advances.isGranted(county, subject)) {
      throw new Declined("payment.denied.requested", year);
    }
    return find(requests.add(county, subject, stamp()));
  }

  /**
   * Examines a request: the terms grant it, or refuse it (P9).
   *
   * @param seen how often the request had been touched when it was seen
   * @param balance how many months the balance of the fund lasts
   * @param deficit the fund had a deficit or expects one
   * @throws NotSigned if another has touched it since
   * @throws Declined if it was examined already
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Shown examine(long id, int seen, BigDecimal balance, boolean deficit) {
    County county = counties.get(caller.county());
    AdvanceRequest request = held(county, id);
    AdvanceRequest.Standing standing = request.standing();
    if (standing.version() != seen) {
      throw new NotSigned(new Hindrance(Hindrance.Kind.STALE, standing.touched(), null));
    }
    if (standing.state() != State.APPLIED) {
      throw new Declined("payment.denied.examined");
    }
    Advance decision = advances.decide(county, request.subject(), Quotient.of(balance), deficit);
    Optional<Advance.Reason> refusal =
        decision instanceof Advance.Refused refused
            ? Optional.of(refused.reason())
            : Optional.empty();
    Stamp stamp = stamp();
    requests.examine(
        id, new AdvanceRequest.Examined(balance, deficit, decision.amount(), refusal, stamp));
    requests.touch(id, refusal.isPresent() ? State.REFUSED : State.SIGNING, null, stamp);
    return find(id);
  }

  /**
   * Signs the next step; after the last one it is granted.
   *
   * @param seen how often the request had been touched when it was seen
   * @throws NotSigned if the caller may not
   * @throws Declined if it was not examined yet, or the county has brought one along meanwhile
   */
  @Allowed(Circle.BUREAU)
  @InPerson
  @Transactional
  public Shown sign(long id, int seen) {
    County county = counties.get(caller.county());
    AdvanceRequest request = held(county, id);
    if (request.standing().state() == State.APPLIED) {
      throw new Declined("payment.denied.unexamined");
    }
    Stamp stamp = stamp();
    Signature signed = SigningRule.sign(papers.circulation(request), caller.account(), seen, stamp);
    papers.sign(request, signed);
    boolean last = signed.step() == SigningStep.APPROVE;
    if (last && advances.isGranted(county, request.subject())) {
      throw new Declined("payment.denied.requested", request.subject().year());
    }
    if (last) {
      advances.grant(county, request, stamp);
    }
    requests.touch(id, last ? State.GRANTED : State.SIGNING, null, stamp);
    return find(id);
  }

  /**
   * Withdraws a request, or sends it back.
   *
   * @param seen how often the request had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Shown stop(long id, int seen, String reason) {
    AdvanceRequest request = held(counties.get(caller.county()), id);
    SigningRule.refuseStop(papers.circulation(request), caller.account(), seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    requests.touch(id, State.STOPPED, reason, stamp());
    return find(id);
  }

  /** The requests of a pot and budget year that the caller sees, the newest first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Shown> list(Pot pot, int year) {
    County county = counties.get(caller.county());
    return requests.of(county, pot, year).stream()
        .flatMap(request -> shown(county, request).stream())
        .toList();
  }

  /**
   * A request that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Shown find(long id) {
    County county = counties.get(caller.county());
    return requests
        .find(county, id)
        .flatMap(request -> shown(county, request))
        .orElseThrow(() -> new Missing("request", id));
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(Shown shown) {
    return SigningRule.refuse(
        shown.circulation(), caller.account(), shown.request().standing().version());
  }

  /** The communities that the caller can ask for. */
  @Allowed({Circle.CLERK, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county())).stream()
        .filter(one -> caller.sees(one.code()))
        .toList();
  }

  private AdvanceRequest held(County county, long id) {
    counties.hold(county);
    return requests.find(county, id).orElseThrow(() -> new Missing("request", id));
  }

  private Optional<Shown> shown(County county, AdvanceRequest request) {
    return institutions.communities(county).stream()
        .filter(one -> one.id() == request.subject().community() && caller.sees(one.code()))
        .findFirst()
        .map(
            community ->
                new Shown(
                    request,
                    community,
                    papers.circulation(request),
                    request
                        .examined()
                        .map(found -> steps(county, request, found))
                        .orElse(List.of())));
  }

  private List<Step> steps(County county, AdvanceRequest request, AdvanceRequest.Examined found) {
    Advance now =
        advances.decide(county, request.subject(), Quotient.of(found.balance()), found.deficit());
    Money amount = now.amount();
    return amount.equals(found.amount()) ? now.steps() : List.of();
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
