package org.capitation.policy.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.page.Words;
import org.capitation.policy.Fault;
import org.capitation.policy.Pack;
import org.capitation.policy.Sheet;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Pot;

/**
 * 政策包应答: a pack as the API tells it.
 *
 * @param document the document number
 * @param to the last day, included
 * @param status TEMPLATE or IN_FORCE
 * @param template the preset it was made from
 * @param figures its figures in the order of the document
 * @param hindrances what keeps it from being put in force
 */
public record PolicyAnswer(
    String name,
    Pot pot,
    int year,
    String document,
    String title,
    LocalDate from,
    LocalDate to,
    String status,
    String template,
    List<Sheet.Figure> figures,
    List<Problem> hindrances) {
  /**
   * Something to be mended.
   *
   * @param line the line of the document, 0 if it cannot be told
   * @param key the path of the key
   * @param words the same in words
   * @param detail what is wrong, in words
   */
  public record Problem(int line, String key, String words, String detail) {}

  /** What was put in force. */
  public record Added(long id, int version, String name) {}

  /** A version of a pack. */
  public record Kept(
      long id,
      int version,
      String name,
      Pot pot,
      int year,
      String document,
      String title,
      LocalDate from,
      LocalDate to,
      LocalDateTime at,
      String by) {
    static Kept of(PolicyStore.Kept kept) {
      Pack.Heading heading = kept.heading();
      return new Kept(
          kept.id(),
          kept.version(),
          heading.name(),
          heading.pot(),
          heading.year(),
          heading.document(),
          heading.title(),
          heading.valid().from(),
          heading.valid().lastDay(),
          kept.stamp().at(),
          kept.stamp().by());
    }
  }

  static PolicyAnswer of(Sheet sheet, List<Fault> hindrances, Words words) {
    Pack.Heading heading = sheet.heading();
    Optional<String> template = sheet.origin().template();
    return new PolicyAnswer(
        heading.name(),
        heading.pot(),
        heading.year(),
        heading.document(),
        heading.title(),
        heading.valid().from(),
        heading.valid().lastDay(),
        sheet.origin().status().name(),
        template.orElse(null),
        sheet.figures(),
        hindrances.stream().map(fault -> problem(fault, words)).toList());
  }

  static Problem problem(Fault fault, Words words) {
    return new Problem(
        fault.line(),
        fault.key(),
        words.path(fault.key()),
        words.text(fault.message(), fault.arguments().toArray()));
  }
}
