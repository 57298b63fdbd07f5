package org.capitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.settlement.Bands;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Ratio;

/** 读清算条款. */
final class SettlementReader {
  private SettlementReader() {}

  static SettlementTerms read(Section s, String document) {
    SettlementTerms terms =
        new SettlementTerms(
            s.basis(document), bands(s, "surplus", "retained"), bands(s, "overrun", "fund"));
    s.end();
    return terms;
  }

  private static Bands bands(Section s, String key, String share) {
    List<Section> sections = s.sections(key);
    List<Bands.Band> bands = new ArrayList<>();
    Ratio below = Ratio.ZERO;
    for (Section band : sections) {
      boolean last = bands.size() == sections.size() - 1;
      Optional<Ratio> to = last ? openEnd(band) : Optional.of(end(band, below));
      bands.add(new Bands.Band(to, band.share(share)));
      below = to.orElse(below);
      band.end();
    }
    return s.checked(key, () -> new Bands(bands));
  }

  private static Optional<Ratio> openEnd(Section band) {
    if (band.has("to")) {
      throw band.bad("to", "last-band");
    }
    return Optional.empty();
  }

  private static Ratio end(Section band, Ratio below) {
    Ratio to = band.percent("to");
    if (to.compareTo(below) <= 0) {
      throw band.bad("to", "band-end", below, to);
    }
    return to;
  }
}
