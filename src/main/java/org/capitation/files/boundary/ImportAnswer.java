package org.capitation.files.boundary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.files.Import;
import org.capitation.files.Outcome;
import org.capitation.files.PotSum;

/**
 * 导入的回答: an import as programs read it.
 *
 * @param state how it stands; {@code NOTHING_NEW} if the bytes were taken before by this import
 * @param expected about how many rows the file has; 0 where that is not known
 * @param read rows read so far = accepted + repeated + rejected
 * @param failure why it failed, in words; left out unless it did
 * @param sums what the accepted rows come to by pot
 * @param reasons rejected rows and findings by reason; empty in lists
 */
public record ImportAnswer(
    long id,
    String kind,
    String file,
    String sha256,
    long bytes,
    String form,
    String encoding,
    String state,
    String by,
    LocalDateTime at,
    LocalDateTime started,
    LocalDateTime ended,
    long expected,
    long read,
    long accepted,
    long repeated,
    long rejected,
    long findings,
    long rowsPerSecond,
    Failed failure,
    List<PotSum> sums,
    List<Counted> reasons) {
  /** What is said of a file that was taken before. */
  static final String NOTHING_NEW = "NOTHING_NEW";

  /** 失败: why an import failed. */
  public record Failed(String code, String text) {}

  /**
   * 按原因计数: rows with a reason.
   *
   * @param finding the rows were accepted all the same
   * @param mend how to mend them, in words
   */
  public record Counted(String reason, boolean finding, long rows, String mend) {}

  /** 历史: a page of imports, and how many there are. */
  public record History(long count, List<ImportAnswer> imports) {}

  static ImportAnswer of(Import file, String state, Told told) {
    return new ImportAnswer(
        file.id(),
        file.run().kind(),
        file.run().file(),
        file.upload().sha256(),
        file.upload().bytes(),
        file.upload().form(),
        file.upload().encoding(),
        state,
        file.run().stamp().by(),
        file.run().stamp().at(),
        file.started(),
        file.ended(),
        file.upload().rows(),
        file.counts().read(),
        file.counts().accepted(),
        file.counts().repeated(),
        file.counts().rejected(),
        file.findings(),
        file.rowsPerSecond(told.now()),
        file.failure().map(why -> new Failed(why.code(), told.words().of(why))).orElse(null),
        told.outcome().map(Outcome::sums).orElse(List.of()),
        told.outcome().map(o -> counted(o, told.words())).orElse(List.of()));
  }

  private static List<Counted> counted(Outcome outcome, ReasonWords words) {
    List<Counted> counted = new ArrayList<>();
    outcome.rejected().forEach(tally -> counted.add(counted(tally, false, words)));
    outcome.findings().forEach(tally -> counted.add(counted(tally, true, words)));
    return counted;
  }

  private static Counted counted(Outcome.Tally tally, boolean finding, ReasonWords words) {
    return new Counted(tally.reason().code(), finding, tally.rows(), words.mend(tally.reason()));
  }

  /** 作答所需: what else an answer is made of. */
  record Told(Optional<Outcome> outcome, ReasonWords words, LocalDateTime now) {}
}
