package org.capitation.attribution.boundary;

import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.MassChange;
import org.capitation.page.Words;
import org.capitation.registry.Community;

/** 变更文字: mass changes in the words of the reader. */
final class ChangeWords {
  private ChangeWords() {}

  /** A change in a sentence. */
  static String told(MassChange change, Map<Integer, Community> communities, Words words) {
    String from = name(change.from(), communities, words);
    String to = name(change.to(), communities, words);
    String key = "attribution.change.told." + change.kind();
    if (change instanceof MassChange.CatchmentMoved moved) {
      String kind = words.text("attribution.changes.kind." + moved.place().kind());
      return words.text(key, kind, moved.place().code(), from, to, change.day());
    }
    if (change instanceof MassChange.Undone undone) {
      return words.text(key, Long.toString(undone.change()), change.day());
    }
    return words.text(key, from, to, change.day());
  }

  /** A community by its name, or nobody. */
  static String name(int community, Map<Integer, Community> communities, Words words) {
    return Optional.ofNullable(communities.get(community))
        .map(Community::name)
        .orElseGet(() -> words.text("attribution.change.nobody"));
  }
}
