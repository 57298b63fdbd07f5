package org.capitation.settlement.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Digest;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/**
 * 年度清算一读: the settlement of a pot and year as reports print it, of one reading of the books.
 *
 * @param county its official name
 * @param draft the settlements of the communities
 * @param paper the paper that says so; nothing where the books of this moment do
 * @param grounds why they came to this, by the code of the community
 */
record SettledYear(
    String county, SettlementDraft draft, Optional<Paper> paper, Map<String, Why> grounds) {
  /**
   * 说明项.
   *
   * @param cause deviation and responsibility
   * @param corrections what was typed for the final accounts
   * @param posted what former papers of the year have posted
   */
  record Why(SealedYear.Cause cause, List<Correction> corrections, Money posted) {
    /** Nothing is known. */
    static final Why NOTHING =
        new Why(new SealedYear.Cause(List.of(), List.of()), List.of(), Money.ZERO);
  }

  /** Keeps the map from being changed. */
  SettledYear {
    grounds = Map.copyOf(grounds);
  }

  /** Why a community came to this. */
  Why why(String community) {
    return grounds.getOrDefault(community, Why.NOTHING);
  }

  /** Whether former papers have posted something: this one pays the difference (S32). */
  boolean isSupplement() {
    return paper.filter(published -> published.subject().number() > 0).isPresent();
  }

  /** What this paper pays to a community: what is payable less what was posted before. */
  Money due(SettlementDraft.Part part) {
    return part.settlement().payable().minus(why(part.community().code()).posted());
  }

  /** The title of a paper about somebody, with the number of a supplement. */
  String title(Locale language, String key, String who) {
    String title = TitleWords.of(language, key, who, draft.pot(), draft.year().year());
    return isSupplement()
        ? title
            + " · "
            + Words.text(
                language, "settlement.papers.supplement", paper.orElseThrow().subject().number())
        : title;
  }

  /** From which to which day. */
  String period(Locale language) {
    DateRange period = draft.year().range();
    return Words.text(language, "settlement.paper.period", period.from(), period.lastDay());
  }

  /** How the figures stand: a draft, or a paper and its state. */
  String standing(Locale language) {
    return paper
        .map(Paper::standing)
        .map(
            standing ->
                Words.text(
                    language,
                    "settlement.report.standing",
                    Words.text(language, "settlement.papers.state." + standing.state()),
                    standing.touched().day()))
        .orElseGet(
            () ->
                Words.text(
                    language,
                    "settlement.paper.draft",
                    Display.digest(Digest.of(draft.canonical()))));
  }

  /** The hash of the seal, where there is one. */
  Optional<String> digest() {
    return paper.map(Paper::seal).map(Seal::digest);
  }
}
