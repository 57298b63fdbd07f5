package org.capitation.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 片区目录: all catchments of a county, by kind and code. */
public final class Catchments {
  private final Map<Catchment.Kind, Map<String, List<Catchment>>> byKind;

  /** The catchments given. */
  public Catchments(List<Catchment> catchments) {
    byKind =
        catchments.stream()
            .collect(
                Collectors.groupingBy(
                    Catchment::kind, HashMap::new, Collectors.groupingBy(Catchment::code)));
  }

  /** The catchments with this code, at whatever time; none for a null code. */
  public List<Catchment> of(Catchment.Kind kind, String code) {
    return code == null ? List.of() : of(kind).getOrDefault(code, List.of());
  }

  /** All catchments of a kind, by code. */
  public Map<String, List<Catchment>> of(Catchment.Kind kind) {
    return byKind.getOrDefault(kind, Map.of());
  }
}
