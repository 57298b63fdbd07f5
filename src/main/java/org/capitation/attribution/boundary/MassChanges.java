package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.Effects;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Revision;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.attribution.store.EffectStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CatalogueStore;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 批量变更: what one has asked for is looked at by a preview, and approved by another. */
@ApplicationScoped
public class MassChanges {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private ChangeRequestStore requests;
  @Inject private EffectStore effects;
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private CatalogueStore catalogue;
  @Inject private TeamStore teams;
  @Inject private Evidences evidences;
  @Inject private ListRoom room;
  @Inject private Recomputing recomputing;
  @Inject private Jobs jobs;
  @Inject private Caller caller;

  /**
   * 合同改动.
   *
   * @param persons of how many persons contracts change
   * @param lists how long lists would be that become longer
   */
  public record Contracts(long persons, List<ListRoom.Size> lists) {}

  /**
   * 变更申请: some of those that were asked for, the newest first.
   *
   * @param count how many there are in all
   */
  public record Found(long count, List<ChangeRequest> changes) {}

  /**
   * 变动的人: somebody who would move.
   *
   * @param id our key
   * @param person who it is, masked
   * @param days the first days that move
   * @param crossing from whom to whom
   */
  public record Mover(long id, Masked person, Days days, Effects.Crossing crossing) {}

  /** Has the preview computed anew. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public ChangeRequest preview(long id, int version) {
    ChangeRequest request = touched(id, version);
    jobs.submit(AttributionPreview.KIND, id, Long.toString(id));
    return request;
  }

  /**
   * Approves a change, which is executed then.
   *
   * @param version the version that the caller has seen
   * @throws Declined if it is the caller's own, has changed since, or its preview is outdated
   */
  @Allowed(Circle.REVIEW)
  @Transactional
  public ChangeRequest approve(long id, int version) {
    ChangeRequest request = touched(id, version);
    refuseOwn(request);
    if (request.state() != State.PROPOSED || isOutdated(request)) {
      throw new Declined("attribution.objection.outdated");
    }
    requests.decided(id, State.APPROVED, null, recomputing.stamp());
    jobs.submit(AttributionMass.KIND, id, Long.toString(id));
    return find(id);
  }

  /** Refuses a change. */
  @Allowed(Circle.REVIEW)
  @Transactional
  public ChangeRequest reject(long id, int version, String reason) {
    refuseOwn(touched(id, version));
    requests.decided(id, State.REJECTED, reason, recomputing.stamp());
    return find(id);
  }

  /** Withdraws a change; only whoever asked for it does. */
  @Allowed(Circle.CLERK)
  @Transactional
  public ChangeRequest withdraw(long id, int version, String reason) {
    if (!touched(id, version).proposed().by().equals(caller.name())) {
      throw new Declined("attribution.objection.not-own");
    }
    requests.decided(id, State.WITHDRAWN, reason, recomputing.stamp());
    return find(id);
  }

  /** Goes on with the execution of one that was approved, if it was stopped or failed. */
  @Allowed(Circle.REVIEW)
  @Transactional
  public ChangeRequest resume(long id) {
    ChangeRequest request = find(id);
    boolean stands =
        jobs.about(AttributionMass.KIND, id).map(Task::state).filter(s -> !s.ended()).isEmpty();
    if (request.state() == State.APPROVED && stands) {
      jobs.submit(AttributionMass.KIND, id, Long.toString(id));
    }
    return request;
  }

  /** Who approves must be another than who asked. */
  private void refuseOwn(ChangeRequest request) {
    if (request.proposed().by().equals(caller.name())) {
      throw new Declined("attribution.objection.own");
    }
  }

  /** The change, locked, as the caller has seen it. */
  private ChangeRequest touched(long id, int version) {
    County county = counties.get(caller.county());
    counties.holdPersons(county);
    ChangeRequest request = requests.get(county, id);
    if (request.version() != version) {
      throw new Declined(
          "attribution.objection.stale",
          request.touched().by(),
          request.touched().at().format(MINUTE));
    }
    if (!request.state().isOpen()) {
      throw new Declined(
          "attribution.objection.decided",
          request.touched().by(),
          request.touched().at().format(MINUTE));
    }
    return request;
  }

  /**
   * One of the caller's county.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public ChangeRequest find(long id) {
    return requests.get(counties.get(caller.county()), id);
  }

  /** Those in a state, or all: some after so many, the newest first. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public Found list(Optional<State> state, int first, int size) {
    County county = counties.get(caller.county());
    return new Found(requests.count(county, state), requests.list(county, state, first, size));
  }

  /** Registers, policies or months are others than those that its preview rests on. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public boolean isOutdated(ChangeRequest request) {
    return request.state() == State.PROPOSED
        && counties.ground(counties.get(caller.county())).frame() != request.preview().frame();
  }

  /** What it would move, or has moved. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public List<Effects.Line> effects(long id, boolean actual) {
    return effects.lines(find(id).id(), actual);
  }

  /** The first persons who would move. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Mover> movers(long id) {
    List<EffectStore.Mover> movers = effects.movers(find(id).id());
    Map<Long, PersonStore.Face> faces =
        persons.faces(movers.stream().map(EffectStore.Mover::person).toList());
    return movers.stream()
        .map(
            m ->
                new Mover(
                    m.person(), Masked.of(faces.get(m.person())), Days.of(m.days()), m.crossing()))
        .toList();
  }

  /** The job that computes its preview, or executes it. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public Optional<Task> task(ChangeRequest request) {
    boolean decided = request.state() == State.APPROVED || request.state() == State.DONE;
    Optional<Task> execution = jobs.about(AttributionMass.KIND, request.id());
    return decided
        ? execution
        : jobs.about(AttributionPreview.KIND, request.id())
            .filter(task -> task.state() != TaskState.DONE || !request.state().isOpen());
  }

  /** What those are called whom changes name. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public ChangeNames names() {
    County county = counties.get(caller.county());
    return new ChangeNames(
        institutions.communities(county).stream().collect(Collectors.toMap(Community::id, c -> c)),
        teams.staff(county),
        catalogue.areaNames(county, Catchment.Kind.TOWNSHIP));
  }

  /** The lists that an open change makes longer, and how many contracts it changes. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.HEALTH})
  @Transactional
  public Contracts contracts(ChangeRequest request) {
    County county = counties.get(caller.county());
    MassChange change = request.change();
    List<Revision> revisions = change.edit(evidences.registers(county, change)).contracts();
    long persons = revisions.stream().mapToLong(Revision::person).distinct().count();
    return new Contracts(persons, room.sizes(county, revisions, change.day()));
  }
}
