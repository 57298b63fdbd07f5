package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Hindrance;
import org.capitation.access.SigningStep;
import org.capitation.document.Attachment;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.page.SigningWords;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 核查申诉应答: a dispute as the API tells it.
 *
 * @param id by which it is asked for
 * @param community the code of the community that filed it
 * @param visit setl_id
 * @param pot the pot
 * @param year the budget year in which the visit stood
 * @param month the accounting month in which it stood
 * @param fund the pool payment
 * @param ground why
 * @param target the code of the community that should bear it; absent for nobody
 * @param words in the community's own words
 * @param evidence the hash of the paper that was handed in
 * @param state how it stands
 * @param moved the visit stands elsewhere by now, for another reason than this
 * @param version how often it was touched: to be sent back with whatever is asked for
 * @param filed when it was filed
 * @param due the last day on which it is decided in time
 * @param decision what was decided, as far as it is
 */
public record DisputeAnswer(
    long id,
    String community,
    String visit,
    Pot pot,
    int year,
    YearMonth month,
    Money fund,
    Dispute.Ground ground,
    String target,
    String words,
    String evidence,
    Dispute.State state,
    boolean moved,
    int version,
    LocalDateTime filed,
    LocalDate due,
    Decided decision) {
  /** 签署. */
  public record Signed(SigningStep step, String by, LocalDateTime at, String digest) {}

  /**
   * 裁定.
   *
   * @param upheld the visit is moved
   * @param bearer the code of the community that bears it then; absent for nobody
   * @param words why
   * @param sentBack why it was sent back; absent if it was not
   * @param digest the digest of what is signed
   * @param next the step that is signed next
   * @param hindrance why the caller cannot sign it now
   * @param signatures what was signed
   */
  public record Decided(
      boolean upheld,
      String bearer,
      String words,
      String sentBack,
      String digest,
      SigningStep next,
      String hindrance,
      List<Signed> signatures) {
    static Decided of(Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
      Dispute.Decision decision = shown.dispute().decision().orElseThrow();
      Optional<Circulation> paper = shown.paper();
      return new Decided(
          decision.upheld().isPresent(),
          shown.bearer().map(Community::code).orElse(null),
          decision.words(),
          decision.sentBack().orElse(null),
          paper.map(one -> one.content().digest()).orElse(null),
          paper.flatMap(Circulation::next).orElse(null),
          hindrance.map(words::of).orElse(null),
          paper.map(Circulation::signatures).orElse(List.of()).stream()
              .map(s -> new Signed(s.step(), s.stamp().by(), s.stamp().at(), s.digest()))
              .toList());
    }
  }

  static DisputeAnswer of(Shown shown, Optional<Hindrance> hindrance, SigningWords words) {
    Dispute dispute = shown.dispute();
    Dispute.Place place = dispute.subject().place();
    return new DisputeAnswer(
        dispute.id(),
        shown.community().code(),
        dispute.subject().settlement(),
        place.pot(),
        place.year(),
        place.month(),
        dispute.subject().fund(),
        dispute.claim().ground(),
        shown.target().map(Community::code).orElse(null),
        dispute.claim().words(),
        shown.evidence().map(Attachment::sha256).orElse(null),
        dispute.standing().state(),
        dispute.standing().moved(),
        dispute.standing().version(),
        dispute.standing().created().at(),
        shown.due().orElse(null),
        dispute.decision().isEmpty() ? null : Decided.of(shown, hindrance, words));
  }

  /**
   * 申诉概况应答.
   *
   * @param undecided how many of the pot and year are not decided
   * @param fund what the pool paid for their visits
   * @param oldest when the oldest of these was filed
   * @param late how many of these are late
   * @param count how many fit what was asked for
   * @param disputes those of the page
   */
  public record Listed(
      long undecided,
      Money fund,
      LocalDate oldest,
      long late,
      long count,
      List<DisputeAnswer> disputes) {}
}
