package org.capitation.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 批次: what a job did for many documents, one after the other.
 *
 * @param id our key
 * @param job the kind of job
 * @param subject what was issued, to all recipients; nothing for a check of what was issued
 * @param stamp who asked for it, and when
 * @param ended null until it has ended
 * @param lines what became of each, in their order
 */
public record Run(
    long id,
    String job,
    Optional<Subject> subject,
    Stamp stamp,
    LocalDateTime ended,
    List<Line> lines) {

  /** What became of one. */
  public enum Outcome {
    /** 新签发. */
    ISSUED,
    /** 未变: what was issued before still says the same. */
    SAME,
    /** 已失效: it no longer matches the books. */
    SUPERSEDED,
    /** 未签发: there is a reason against it. */
    REFUSED
  }

  /**
   * 批次行.
   *
   * @param place counts the lines, from 1
   * @param recipient whom it is about
   * @param issue the key of the document; 0 where there is none
   * @param outcome what became of it
   * @param reason what stands against it, as a key of the texts; empty if nothing does
   * @param arguments what belongs into that text
   */
  public record Line(
      int place,
      ReportKind.Recipient recipient,
      long issue,
      Outcome outcome,
      String reason,
      List<String> arguments) {
    /** Keeps its own copy of the arguments. */
    public Line {
      arguments = List.copyOf(arguments);
    }
  }

  /** Keeps its own copy of the lines. */
  public Run {
    lines = List.copyOf(lines);
  }

  /** The same with other lines. */
  public Run with(List<Line> others) {
    return new Run(id, job, subject, stamp, ended, others);
  }

  /** How many came to this. */
  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
