package org.capitation.settlement.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Refusal;
import org.capitation.access.Refused;
import org.capitation.document.Digest;
import org.capitation.page.Frame;
import org.capitation.page.Language;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.SettlementDraft;

/** 年度清算页: all communities of a pot and year, and the worked steps of one. */
@Named
@RequestScoped
public class SettlementView {
  @Inject private Settlements settlements;
  @Inject private Selection selection;
  @Inject private Frame frame;
  @Inject private Language language;
  @Inject private Words words;

  private Optional<SettlementDraft> draft;
  private Optional<SettlementDraft.Part> part;

  @PostConstruct
  void read() {
    draft = settlements.draft(Pot.of(selection.pot()).orElseThrow(), selection.year());
    part = draft.flatMap(found -> chosen(found, frame.community()));
  }

  private static Optional<SettlementDraft.Part> chosen(SettlementDraft draft, String community) {
    Optional<SettlementDraft.Part> part =
        community.isEmpty() ? draft.parts().stream().findFirst() : draft.part(community);
    if (part.isEmpty() && !community.isEmpty()) {
      throw new Refused(Refusal.SCOPE, "settlement of " + community);
    }
    return part;
  }

  /** Whether there is anything to settle. */
  public boolean isPresent() {
    return part.isPresent();
  }

  /** The draft of all communities that the caller sees. */
  public SettlementDraft draft() {
    return draft.orElseThrow();
  }

  /** The line of those who belong to nobody; null for who sees only some communities. */
  public SettlementDraft.Unattributed unattributed() {
    return draft().unattributed().orElse(null);
  }

  /** The community whose steps are shown. */
  public SettlementDraft.Part part() {
    return part.orElseThrow();
  }

  /** Whether these are the steps of the community. */
  public boolean isShown(SettlementDraft.Part other) {
    return part().equals(other);
  }

  /** The settlement of the community, in words and amounts. */
  public SettlementShown shown() {
    return new SettlementShown(part().settlement(), words);
  }

  /** What else makes up the settlements of all communities, as far as it is not 0.00. */
  public List<SettlementShown.Item> furtherTotal() {
    return SettlementShown.items(draft().further());
  }

  /** The digest of the data of the community, as its statement carries it. */
  public String digest() {
    return Digest.of(draft().of(part().community().code()).canonical());
  }

  /** The address of the paper, of all communities or of one. */
  public String paper(String community) {
    String address =
        "/api/settlement/paper?pot=%s&year=%s&lang=%s"
            .formatted(selection.pot(), selection.year(), language.isChinese() ? "zh" : "en");
    return community.isEmpty()
        ? address
        : address + "&community=" + URLEncoder.encode(community, StandardCharsets.UTF_8);
  }
}
