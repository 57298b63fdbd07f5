package org.capitation.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 政策明细: a pack as a list of its figures, each with its place and its source, to be read and
 * confirmed.
 *
 * @param heading what it is called and where it stands
 * @param origin what it says of itself
 * @param articles the article of each section, by its key
 * @param figures all figures and words of its terms, in the order of the document
 */
public record Sheet(
    Pack.Heading heading, Origin origin, Map<String, String> articles, List<Figure> figures) {
  /** The keys that say where something stands and are no figures themselves. */
  private static final Set<String> WORDS = Set.of("article", "document", "reason");

  /** Keeps articles and figures from being changed. */
  public Sheet {
    articles = Map.copyOf(articles);
    figures = List.copyOf(figures);
  }

  /**
   * 数字: a figure or word of the terms.
   *
   * @param path the path of its key, such as {@code settlement.surplus[1].retained}
   * @param line its line in the document
   * @param value as it is written
   * @param source where it stands; empty for the document of the pack itself
   */
  public record Figure(String path, int line, String value, String source) {
    /** 未核实: nobody has checked it. */
    public boolean unverified() {
      return source.equals(Origin.UNVERIFIED);
    }
  }

  static Sheet of(Pack.Heading heading, Origin origin, List<Section> sections) {
    Map<String, String> articles = new HashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (Section section : sections) {
      for (Section.Leaf leaf : section.leaves()) {
        if (leaf.path().matches("[^.]+[.]article")) {
          articles.put(leaf.path().split("[.]")[0], leaf.text());
        } else if (!WORDS.contains(leaf.path().substring(leaf.path().lastIndexOf('.') + 1))) {
          String source = origin.source(leaf.path()).orElse("");
          figures.add(new Figure(leaf.path(), leaf.line(), leaf.text(), source));
        }
      }
    }
    return new Sheet(heading, origin, articles, figures);
  }

  /** The figures that nobody has checked. */
  public List<Figure> unverified() {
    return figures.stream().filter(Figure::unverified).toList();
  }

  /**
   * What keeps this pack from being put in force (T4, T5); nothing if it can be.
   *
   * @param template the preset that it names, or nothing if it names none
   */
  public List<Fault> hindrances(Optional<Sheet> template) {
    List<Fault> faults = new ArrayList<>();
    if (origin.status() == Origin.Status.TEMPLATE) {
      faults.add(fault(0, "status", "template"));
    }
    template
        .filter(preset -> preset.heading.document().equals(heading.document()))
        .ifPresent(preset -> faults.add(fault(0, "document.number", "own-number")));
    for (Figure figure : figures) {
      boolean open = template.map(preset -> preset.leavesOpen(figure.path())).orElse(false);
      if (figure.unverified() || open && figure.source().isEmpty()) {
        faults.add(fault(figure.line(), figure.path(), "unverified", figure.value()));
      }
    }
    return faults;
  }

  private boolean leavesOpen(String path) {
    return origin.source(path).filter(Origin.UNVERIFIED::equals).isPresent();
  }

  private static Fault fault(int line, String key, String reason, String... arguments) {
    return new Fault(line, key, reason, Arrays.asList(arguments));
  }
}
