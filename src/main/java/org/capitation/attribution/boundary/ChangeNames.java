package org.capitation.attribution.boundary;

import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Signatory;
import org.capitation.enrolment.Staff;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;

/**
 * 变更名称: what those are called whom mass changes name.
 *
 * @param communities the communities, by key
 * @param staff the teams and doctors
 * @param townships the names of townships, by code
 */
public record ChangeNames(
    Map<Integer, Community> communities, Staff staff, Map<String, String> townships) {
  /**
   * 变更概要.
   *
   * @param label the key of the word for the kind of change
   * @param what what moves, or the number of what is taken back; may be empty
   * @param from the name of who gives; empty where nobody does
   * @param to the name of who takes; empty where nobody does
   */
  public record Told(String label, String what, String from, String to) {}

  /** A change in short. */
  public Told told(MassChange change) {
    if (change instanceof MassChange.CatchmentMoved moved) {
      MassChange.Place place = moved.place();
      return new Told(
          "attribution.changes.kind." + place.kind(),
          (place.code() + " " + name(place)).strip(),
          community(change.from()),
          community(change.to()));
    }
    String label = "attribution.change.kind." + change.kind();
    if (change instanceof MassChange.ListResigned list) {
      return new Told(label, "", name(list.giver()), name(list.taker()));
    }
    return change instanceof MassChange.Undone undone
        ? new Told(label, Long.toString(undone.change()), "", "")
        : new Told(label, "", community(change.from()), community(change.to()));
  }

  private String name(MassChange.Place place) {
    return place.kind() == Catchment.Kind.TOWNSHIP ? townships.getOrDefault(place.code(), "") : "";
  }

  private String name(Signatory signatory) {
    return signatory.name(staff) + " " + signatory.code(staff);
  }

  /** A community by its name; empty for nobody. */
  public String community(int key) {
    return Optional.ofNullable(communities.get(key)).map(Community::name).orElse("");
  }
}
