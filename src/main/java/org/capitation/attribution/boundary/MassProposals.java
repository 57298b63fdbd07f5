package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.Edit;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Registers;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.Signatory;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.job.Jobs;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 变更申请: what moves many persons at one stroke is asked for; its preview is computed at once. */
@ApplicationScoped
public class MassProposals {
  @Inject private MassChanges changes;
  @Inject private ChangeRequestStore requests;
  @Inject private AttributionStore attributions;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private TeamStore teams;
  @Inject private Evidences evidences;
  @Inject private ListRoom room;
  @Inject private Recomputing recomputing;
  @Inject private Jobs jobs;
  @Inject private Caller caller;

  /**
   * 变更内容: what is asked for, in codes.
   *
   * @param place the catchment that moves; nothing where communities are merged
   * @param from the code of the community that gives
   * @param to the code of the community that takes
   * @param day the first day on which it holds
   * @param ground the document that says so, and why
   */
  public record Content(
      Optional<MassChange.Place> place,
      String from,
      String to,
      LocalDate day,
      Ruling.Ground ground) {}

  /**
   * Asks for a change; its preview is computed at once.
   *
   * @throws Declined if there is nothing that it would change
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public ChangeRequest propose(Content content) {
    County county = counties.get(caller.county());
    int from = community(county, content.from());
    int to = community(county, content.to());
    if (from == to) {
      throw new Declined("attribution.objection.same");
    }
    MassChange change =
        content
            .place()
            .<MassChange>map(p -> new MassChange.CatchmentMoved(p, from, to, content.day()))
            .orElseGet(() -> new MassChange.CommunitiesMerged(from, to, content.day()));
    return open(county, change, content.ground());
  }

  /**
   * 改签内容: whose contracts go on with whom.
   *
   * @param giver the code of the doctor, or of the whole team
   * @param taker the code of the doctor who takes them
   * @param day the first day on which they are with that one
   * @param ground the document that says so, and why
   */
  public record Resigning(String giver, String taker, LocalDate day, Ruling.Ground ground) {}

  /**
   * Asks for the contracts of a list to go on with another doctor.
   *
   * @throws Declined if the list is empty, or the other one cannot take it (E6)
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public ChangeRequest resign(Resigning content) {
    County county = counties.get(caller.county());
    Staff staff = teams.staff(county);
    Signatory giver = giver(staff, content.giver());
    Signatory taker = taker(staff, content.taker(), content.day());
    if (giver.equals(taker)) {
      throw new Declined("attribution.objection.same-doctor");
    }
    return open(county, new MassChange.ListResigned(giver, taker, content.day()), content.ground());
  }

  private static Signatory giver(Staff staff, String code) {
    return staff
        .doctor(code)
        .map(doctor -> new Signatory(doctor.who().team(), doctor.who().id()))
        .or(() -> staff.team(code).map(team -> new Signatory(team.who().id(), null)))
        .orElseThrow(() -> new Missing("team", code));
  }

  private static Signatory taker(Staff staff, String code, LocalDate day) {
    Working<Doctor> doctor = staff.doctor(code).orElseThrow(() -> new Missing("doctor", code));
    Working<Team> team = staff.team(doctor.who().team());
    if (!doctor.range().contains(day) || !team.range().contains(day)) {
      throw new Declined("attribution.objection.inactive", doctor.who().name(), day);
    }
    return new Signatory(team.who().id(), doctor.who().id());
  }

  /**
   * Asks for a change that takes another one back.
   *
   * @throws Declined if that one was not executed, or the registers have changed since
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public ChangeRequest undo(long id, Ruling.Ground ground) {
    County county = counties.get(caller.county());
    ChangeRequest done = changes.find(id);
    if (done.state() != State.DONE) {
      throw new Declined("attribution.objection.not-done");
    }
    return open(county, requests.undone(id, done.change().day()), ground);
  }

  private ChangeRequest open(County county, MassChange change, Ruling.Ground ground) {
    if (attributions.version(county) == 0) {
      throw new Declined("attribution.objection.not-computed");
    }
    Registers registers = evidences.registers(county, change);
    Edit edit = change.edit(registers);
    if (edit.isEmpty() || !edit.fits(registers)) {
      throw new Declined("attribution.objection." + reason(change.kind()));
    }
    room.full(county, edit.contracts(), change.day())
        .ifPresent(
            size -> {
              throw new Declined(
                  "attribution.objection.full", size.doctor(), size.persons(), size.cap());
            });
    long id = requests.add(county, change, ground, recomputing.stamp());
    jobs.submit(AttributionPreview.KIND, id, Long.toString(id));
    return changes.find(id);
  }

  private static String reason(MassChange.Kind kind) {
    return switch (kind) {
      case UNDONE -> "changed-since";
      case LIST_RESIGNED -> "empty-list";
      default -> "nothing";
    };
  }

  private int community(County county, String code) {
    return institutions
        .community(county, code)
        .orElseThrow(() -> new Missing("community", code))
        .id();
  }
}
