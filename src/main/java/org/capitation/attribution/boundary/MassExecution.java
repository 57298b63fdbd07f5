package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.Edit;
import org.capitation.attribution.Effects;
import org.capitation.attribution.MassChange.Place;
import org.capitation.attribution.MovedVisits;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.attribution.store.EffectStore;
import org.capitation.job.Failed;
import org.capitation.registry.Catchment;
import org.capitation.registry.County;
import org.capitation.registry.store.CatalogueStore;
import org.capitation.registry.store.CatalogueStore.Area;
import org.capitation.registry.store.CatalogueStore.Member;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 变更执行: the steps in which a mass change is carried out, each in a transaction of its own. */
@ApplicationScoped
class MassExecution {
  @Inject private ChangeRequestStore requests;
  @Inject private EffectStore effects;
  @Inject private CatalogueStore catalogue;
  @Inject private CountyStore counties;
  @Inject private Evidences evidences;
  @Inject private ListRoom room;
  @Inject private ContractRevision contracts;
  @Inject private MovedVisits visits;
  @Inject private CountedDays counted;
  @Inject private Recomputing recomputing;

  /**
   * Changes the registers.
   *
   * @return why it cannot be done, and has to be looked at anew; nothing if it is done
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Failed> begin(County county, ChangeRequest request) {
    counties.holdPersons(county);
    Stamp stamp = recomputing.stamp();
    if (counties.ground(county).frame() != request.preview().frame()) {
      requests.outdated(request.id(), stamp);
      return Optional.of(new Failed("outdated"));
    }
    Edit edit = request.change().edit(evidences.registers(county, request.change()));
    Optional<ListRoom.Size> full = room.full(county, edit.contracts(), request.change().day());
    if (full.isPresent()) {
      requests.outdated(request.id(), stamp);
      return full.map(size -> new Failed("full", size.doctor(), size.persons(), size.cap()));
    }
    Edit written =
        new Edit(
            edit.catchments(),
            edit.memberships(),
            contracts.write(county, request, edit.contracts(), stamp));
    write(county, edit, stamp);
    requests.begun(request.id(), written, stamp.at());
    return Optional.empty();
  }

  private void write(County county, Edit edit, Stamp stamp) {
    if (edit.isOfContracts()) {
      return;
    }
    counties.hold(county);
    if (!edit.catchments().gone().isEmpty()) {
      write(county, edit.catchments(), stamp);
    }
    if (!edit.memberships().gone().isEmpty()) {
      writeMembers(county, edit, stamp);
    }
  }

  private void write(County county, Edit.Swap<Catchment> swap, Stamp stamp) {
    Map<Place, String> names = new HashMap<>();
    catalogue
        .areas(county)
        .forEach(area -> names.putIfAbsent(place(area.catchment()), area.name()));
    catalogue.replaceAreas(
        county,
        swap.gone(),
        swap.come().stream().map(c -> new Area(c, names.get(place(c)))).toList(),
        stamp);
  }

  private static Place place(Catchment catchment) {
    return new Place(catchment.kind(), catchment.code());
  }

  private void writeMembers(County county, Edit edit, Stamp stamp) {
    Map<Integer, String> tiers = new HashMap<>();
    catalogue
        .members(county)
        .forEach(member -> tiers.putIfAbsent(member.membership().institution(), member.tier()));
    catalogue.replaceMembers(
        county,
        edit.memberships().gone(),
        edit.memberships().come().stream()
            .map(m -> new Member(m, tiers.get(m.institution())))
            .toList(),
        stamp);
  }

  /** Lets some persons follow, with their visits, and notes what has moved. */
  @Transactional(TxType.REQUIRES_NEW)
  void portion(County county, ChangeRequest request, Set<Long> persons) {
    Effects moved = new Effects(counted.since(county, request.change().day()));
    recomputing.persons(
        county,
        persons,
        new Version.Trigger(
            Version.Trigger.MASS, Long.toString(request.id()), request.ground().document()),
        moves -> {
          Effects.byPerson(moves).forEach(moved::add);
          moved.addFlows(visits.preview(county, moves));
        });
    effects.moved(request.id(), List.copyOf(moved.lines()));
  }

  /** Everybody has followed. */
  @Transactional(TxType.REQUIRES_NEW)
  void end(ChangeRequest request) {
    requests.ended(request.id(), recomputing.stamp());
  }
}
