package org.capitation.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Issues one document of every kind of the product, over the sample county. */
@ExtendWith(ArquillianExtension.class)
class SampleDocumentsIT {
  private static final String COUNTY = "339921";

  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private Acting acting;

  @Test
  void D9_what_was_issued_a_moment_ago_agrees_with_the_books() {
    List<String> differing = new ArrayList<>();
    List<String> issued = new ArrayList<>();
    acting.run(
        "it",
        COUNTY,
        () ->
            documents.kinds().stream()
                .map(seen -> seen.kind().name())
                .filter(name -> !name.startsWith("test-"))
                .forEach(
                    name ->
                        issue(name)
                            .ifPresent(
                                one -> {
                                  issued.add(name);
                                  if (!register.check(one.id()).orElse(false)) {
                                    differing.add(name);
                                  }
                                })));
    assertEquals(List.of(), differing);
    assertTrue(issued.size() >= 5, issued.toString());
  }

  /** To the first who would get one; nothing where something has to be done before. */
  private Optional<Issued> issue(String kind) {
    Documents.Choice choice =
        new Documents.Choice(
            kind,
            Optional.of(Pot.RESIDENT),
            Optional.of(2025),
            Optional.of(YearMonth.of(2025, 6)),
            "");
    try {
      Recipient first = documents.recipients(choice).keySet().iterator().next();
      Issued issued =
          documents
              .issue(
                  new Documents.Choice(
                      kind, choice.pot(), choice.year(), choice.month(), first.code()))
              .issued();
      assertTrue(issued.files().size() >= 4, kind + ": " + issued.files());
      return Optional.of(issued);
    } catch (Declined notYet) {
      return Optional.empty();
    }
  }
}
