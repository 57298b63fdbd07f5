package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.audit.Deed;
import org.capitation.audit.Outcome;
import org.capitation.audit.Secrets;
import org.capitation.listing.Exported;

/** 清单留痕: keeps which lists leave the house, with their filters and the number of rows (U6). */
@ApplicationScoped
class ListExports {
  private static final int LONGEST_CODE = 60;

  @Inject private Recorder recorder;
  @Inject private Actors actors;
  @Inject private Caller caller;

  void exported(@Observes Exported file) {
    String object =
        "list=%s\nform=%s\nrows=%d\nfilters=%s"
            .formatted(
                file.list(), file.form(), file.rows(), Secrets.scrubbed(filters(file.filters())));
    recorder.keep(
        actors.of(caller.ifSignedIn()),
        Outcome.DONE,
        new Deed(
            "listing.Exported",
            community(file.filters().getOrDefault("community", "")),
            file.person().orElse(null),
            object.substring(0, Math.min(1_000, object.length())),
            ""));
  }

  private static String community(String code) {
    return code.length() > LONGEST_CODE ? "" : code;
  }

  private static String filters(Map<String, String> filters) {
    return filters.entrySet().stream()
        .map(filter -> filter.getKey() + "=" + filter.getValue().replaceAll("\\R", " "))
        .collect(Collectors.joining(" "));
  }
}
