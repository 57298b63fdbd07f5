package org.capitation.policy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.policy.Draft;
import org.capitation.policy.Pack;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 条款段的存储: single sections of packs and presets as they are written, for simulations. */
@ApplicationScoped
public class SectionStore {
  @Inject private PolicyStore packs;
  @Inject private PresetStore presets;

  /**
   * 试算办法: terms to start from.
   *
   * @param parameter the number of a pack or the name of a preset, as an address names it
   * @param heading what they are called and where they stand; absent for a preset
   */
  public record Choice(String parameter, Optional<Pack.Heading> heading) {
    /** Whether it is a pack of the county. */
    public boolean own() {
      return heading.isPresent();
    }
  }

  /** What there is to start from: packs of the pot, those of the nearest year first; presets. */
  public List<Choice> choices(County county, Pot pot, int year) {
    List<Choice> all = new ArrayList<>();
    packs.policies(county).packs().stream()
        .filter(pack -> pack.heading().pot() == pot)
        .sorted(Comparator.comparing(pack -> Math.abs(pack.heading().year() - year)))
        .map(pack -> new Choice(Long.toString(pack.id()), Optional.of(pack.heading())))
        .forEach(all::add);
    presets.names().forEach(name -> all.add(new Choice(name, Optional.empty())));
    return all;
  }

  /**
   * A section of a pack of the county or of a preset.
   *
   * @param parameter as in {@link Choice}
   * @param section its key, such as {@code settlement}
   * @return empty if there is neither
   */
  public String section(County county, String parameter, String section) {
    Optional<String> text =
        parameter.matches("\\d{1,18}")
            ? packs.text(county, Long.parseLong(parameter))
            : presets.text(parameter);
    return text.map(pack -> Draft.section(pack, section)).orElse("");
  }
}
