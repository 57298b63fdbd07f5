package org.capitation.policy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.policy.PackReader;
import org.capitation.policy.Sheet;
import org.capitation.policy.store.PresetStore;
import org.capitation.value.Missing;

/** 模板: the presets that the product ships. */
@ApplicationScoped
public class Presets {
  @Inject private PresetStore presets;

  /** All presets, in the order in which they are offered. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public List<Sheet> list() {
    return presets.names().stream().map(this::text).map(PackReader::sheet).toList();
  }

  /**
   * A preset as it is written.
   *
   * @throws Missing if there is none of this name
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public String text(String name) {
    return presets.text(name).orElseThrow(() -> new Missing("preset", name));
  }
}
