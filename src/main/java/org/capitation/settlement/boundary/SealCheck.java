package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Circulation;
import org.capitation.access.SigningStep;
import org.capitation.ledger.Borne;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.YearEndLine;
import org.capitation.payment.store.YearEndStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Population;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SealDifference;
import org.capitation.settlement.SealRule;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.Segment;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Money;

/** 封存核对: compares a paper with its own text, with its signatures and with the books (S33). */
@ApplicationScoped
class SealCheck {
  @Inject private PaperPapers circulating;
  @Inject private PaperStore papers;
  @Inject private SealedYears years;
  @Inject private Grounds grounds;
  @Inject private TotalStore totals;
  @Inject private YearEndStore yearEnds;

  /** Where a locked paper differs from what it says or rests on. */
  List<SealDifference> differences(County county, Paper paper) {
    List<SealDifference> all = new ArrayList<>(text(paper.seal()));
    SealedYear sealed;
    try {
      sealed = paper.seal().year();
      all.addAll(derived(paper.seal()));
    } catch (RuntimeException illegible) {
      all.add(new SealDifference("", "text", "", String.valueOf(illegible.getMessage())));
      return all;
    }
    all.addAll(signatures(paper));
    all.addAll(SealRule.compare(sealed, now(county, paper, sealed)));
    all.addAll(rows(county, sealed));
    all.addAll(posted(county, paper, sealed));
    return all;
  }

  private static List<SealDifference> text(Seal seal) {
    return differing("digest", seal.digest(), Seals.digest(seal.text()));
  }

  /** The first line that comes out differently from what was put in. */
  private static List<SealDifference> derived(Seal seal) {
    Iterator<String> again = Seals.rederived(seal).text().lines().iterator();
    for (String line : seal.text().lines().toList()) {
      String other = again.hasNext() ? again.next() : "";
      if (!line.equals(other)) {
        return List.of(new SealDifference("", "text", line, other));
      }
    }
    return List.of();
  }

  /** Every step was signed, and on this text. */
  private List<SealDifference> signatures(Paper paper) {
    Circulation circulation = circulating.circulation(paper);
    String digest = circulation.content().digest();
    List<SealDifference> all = new ArrayList<>();
    for (SigningStep step : circulation.way()) {
      String signed = circulation.signature(step).map(one -> one.digest()).orElse("");
      all.addAll(differing("signature." + step, digest, signed));
    }
    return all;
  }

  /** What the paper would rest on now. */
  private SealedYear now(County county, Paper paper, SealedYear sealed) {
    Paper.Subject subject = paper.subject();
    if (subject.number() > 0) {
      return papers.of(county, subject.pot(), subject.year()).stream()
          .filter(one -> one.standing().state() == Paper.State.LOCKED)
          .filter(one -> one.subject().number() == subject.number() - 1)
          .findFirst()
          .map(former -> years.next(county, former))
          .orElse(sealed);
    }
    return grounds
        .anew(county, subject.pot(), subject.year())
        .map(ground -> years.first(ground.of(0)))
        .orElse(sealed);
  }

  /** What the single visits and entries add up to, against the spending that was sealed. */
  private List<SealDifference> rows(County county, SealedYear sealed) {
    Map<String, Community> communities = years.byCode(county);
    List<Borne> rows =
        totals.borneByRows(county, sealed.subject().pot(), sealed.subject().year().year());
    List<SealDifference> all = new ArrayList<>();
    for (SealedYear.Line line : sealed.lines()) {
      Optional<Community> community = Optional.ofNullable(communities.get(line.community().code()));
      for (Segment segment : line.inputs().segments()) {
        boolean signed = segment.population() == Population.SIGNED;
        Money sum =
            Money.total(
                rows.stream()
                    .filter(row -> community.filter(c -> c.id() == row.home()).isPresent())
                    .filter(row -> row.charged() && row.share().signed() == signed)
                    .map(Borne::fund)
                    .toList());
        Money stored = segment.spending().minus(segment.before());
        if (!stored.equals(sum)) {
          all.add(
              new SealDifference(
                  line.community().code(),
                  "rows." + segment.population().code(),
                  stored.toString(),
                  sum.toString()));
        }
      }
    }
    return all;
  }

  /** What was posted, against what the paper comes to. */
  private List<SealDifference> posted(County county, Paper paper, SealedYear sealed) {
    Paper.Subject subject = paper.subject();
    Map<String, Community> communities = years.byCode(county);
    List<YearEndLine> lines =
        yearEnds.of(county, subject.pot(), subject.year()).stream()
            .filter(line -> line.number() == subject.number())
            .toList();
    List<Money> due = sealed.due(Seals.terms(sealed));
    List<SealDifference> all = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      String code = sealed.lines().get(i).community().code();
      String found =
          Stream.ofNullable(communities.get(code))
              .flatMap(
                  community -> lines.stream().filter(line -> line.community() == community.id()))
              .map(line -> line.amount().toString())
              .findFirst()
              .orElse("-");
      if (!due.get(i).toString().equals(found)) {
        all.add(new SealDifference(code, "year-end", due.get(i).toString(), found));
      }
    }
    return all;
  }

  private static List<SealDifference> differing(String figure, String stored, String found) {
    return Objects.equals(stored, found)
        ? List.of()
        : List.of(new SealDifference("", figure, stored, found));
  }
}
