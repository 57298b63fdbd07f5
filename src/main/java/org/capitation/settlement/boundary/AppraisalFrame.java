package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Readings;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.Kind;
import org.capitation.settlement.Appraisal.Line;
import org.capitation.settlement.AppraisalRule;
import org.capitation.settlement.Appraised;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.DistributionTerms;
import org.capitation.value.Quotient;

/** 年度考核的底表: which lines an assessment has by its terms, and what it shows of them. */
@ApplicationScoped
class AppraisalFrame {
  @Inject private Readings readings;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private AttachmentStore attachments;
  @Inject private AppraisalPapers papers;
  @Inject private CommunityMembers members;

  /** What the monitoring tells at this moment. */
  Readings.Taken take(County county, Pack pack) {
    return readings.take(county, pack.heading().pot(), pack.heading().year());
  }

  /** The lines of a community without any marks: indicators, gates and members. */
  List<Line> lines(County county, Pack pack, int community, Readings.Taken taken) {
    List<Line> lines = new ArrayList<>();
    List<AssessmentTerms.Item> items = pack.terms().assessment().items();
    for (int i = 0; i < items.size(); i++) {
      Optional<Quotient> figure =
          items.get(i).computed().flatMap(one -> taken.of(community, one.indicator()));
      lines.add(Line.of(Kind.INDICATOR, Integer.toString(i + 1), figure));
    }
    for (String gate : pack.terms().settlement().indicators()) {
      lines.add(Line.of(Kind.GATE, gate, figure(gate, community, taken)));
    }
    if (pack.terms().settlement().distribution().map(DistributionTerms::key).orElse(null)
        instanceof DistributionTerms.ByScores) {
      members
          .of(county, community, pack.heading().year())
          .forEach(one -> lines.add(Line.of(Kind.MEMBER, one.code(), Optional.empty())));
    }
    return lines;
  }

  private static Optional<Quotient> figure(String gate, int community, Readings.Taken taken) {
    return Arrays.stream(Indicator.values())
        .filter(one -> one.code().equals(gate))
        .findFirst()
        .flatMap(one -> taken.of(community, one));
  }

  /** The score of lines under the terms of a pack. */
  Appraised appraise(Appraisal appraisal) {
    AssessmentTerms terms = policies.pack(appraisal.subject().policy()).terms().assessment();
    return new AppraisalRule(terms).appraise(appraisal.given());
  }

  /** The assessment with all that a page or an answer tells of it. */
  AppraisalShown shown(County county, Appraisal appraisal) {
    Community community =
        institutions.communities(county).stream()
            .filter(one -> one.id() == appraisal.subject().community())
            .findFirst()
            .orElseThrow();
    Appraised appraised = appraise(appraisal);
    return new AppraisalShown(
        appraisal,
        community,
        appraised,
        papers.circulation(appraisal),
        papers.due(appraisal),
        rows(county, appraisal, appraised));
  }

  private List<AppraisalShown.Row> rows(County county, Appraisal appraisal, Appraised appraised) {
    List<AssessmentTerms.Item> items =
        policies.pack(appraisal.subject().policy()).terms().assessment().items();
    Map<String, Institution> named =
        appraisal.lines(Kind.MEMBER).isEmpty()
            ? Map.of()
            : institutions.institutions(county).stream()
                .collect(Collectors.toMap(Institution::code, Function.identity()));
    List<AppraisalShown.Row> rows = new ArrayList<>();
    for (Line line : appraisal.lines()) {
      Optional<String> evidence =
          line.remark()
              .evidence()
              .flatMap(id -> attachments.find(county, id))
              .map(Attachment::name);
      if (line.kind() == Kind.INDICATOR) {
        int place = rows.size();
        rows.add(
            new AppraisalShown.Row(
                line,
                items.get(place).name(),
                Optional.of(items.get(place)),
                appraised.marks().get(place),
                evidence));
      } else {
        Optional<Institution> member = Optional.ofNullable(named.get(line.code()));
        Optional<Quotient> figure = line.figure().or(() -> line.marks().map(Quotient::of));
        String name = member.map(Institution::name).orElse(line.code());
        rows.add(new AppraisalShown.Row(line, name, Optional.empty(), figure, evidence));
      }
    }
    return rows;
  }
}
