package org.capitation.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.capitation.document.Archive;
import org.capitation.document.Paper;
import org.capitation.it.TestAccounts;
import org.capitation.it.Visitor;
import org.capitation.value.Figures;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of paper from the sample county: what a person reads in Chinese is compared with a
 * golden copy, both languages are validated for the archive.
 *
 * <p>First of all, while the sample county is as it was loaded. What was printed lies in {@code
 * target/papers}: a text that was looked at and is right becomes the golden copy.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(1)
class SamplePapersIT {
  private static final Path PRINTED = Path.of(System.getProperty("capitation.target", "target"));
  private static final String APPRAISALS = "api/settlement/appraisals";
  private static final String GOLDEN = "/golden/%s.txt";

  @ArquillianResource private URL base;

  @ParameterizedTest
  @CsvSource({
    "budget-notice, pot=390&year=2026&recipient=C01",
    "payment-month, pot=390&year=2026&month=2026-01",
    "payment-statement, pot=390&year=2026&month=2026-01&recipient=C02",
    "monitoring-month, pot=390&year=2026&month=2026-01&recipient=C01",
    "ledger-matrix, pot=390&year=2026&month=2026-01",
    "ledger-check, pot=310&year=2026&month=2026-01&recipient=C02",
    "settlement-year, pot=390&year=2025",
    "settlement-statement, pot=390&year=2025&recipient=C01",
    "settlement-division, pot=390&year=2025&recipient=C01",
    "enrolment-list, year=2026&recipient=D339921000001",
    "desk-year, year=2025",
  })
  void asItWasLookedAt(String kind, String about) throws Exception {
    compare(kind, about);
  }

  /** The sample's last year is judged here: it is the first with indicators in its terms. */
  @Test
  void assessmentAsItWasLookedAt() throws Exception {
    Visitor visitor = new Visitor(base);
    String year = "{\"pot\": \"390\", \"year\": 2026}";
    for (JsonNode draft : Visitor.json(200, visitor.send(APPRAISALS, "clerk", year))) {
      String at = APPRAISALS + "/" + draft.get("id").asText();
      StringJoiner marks = new StringJoiner(", ");
      for (JsonNode line : draft.get("lines")) {
        if (line.path("source").asText().equals("typed")) {
          marks.add(
              "{\"key\": \"%s\", \"marks\": \"%s\"}"
                  .formatted(
                      line.get("key").asText(),
                      new BigDecimal(line.get("weight").asText()).subtract(new BigDecimal("1.5"))));
        }
      }
      String typed = "{\"version\": 1, \"lines\": [" + marks + "]}";
      Visitor.json(200, visitor.put(at + "/marks", "clerk", typed));
      String lead = draft.get("community").asText().toLowerCase(Locale.ROOT);
      Visitor.json(200, visitor.send(at + "/publication", "clerk", "{\"version\": 2}"));
      Visitor.json(200, visitor.send(at + "/confirmation", lead, "{\"version\": 3}"));
      Visitor.json(200, visitor.send(at + "/signatures", "reviewer", "{\"version\": 4}"));
      Visitor.json(200, visitor.send(at + "/signatures", "approver", "{\"version\": 5}"));
    }
    compare("settlement-assessment", "pot=390&year=2026");
  }

  private void compare(String kind, String about) throws Exception {
    byte[] chinese = preview(kind, about, "zh");
    byte[] english = preview(kind, about, "en");
    assertEquals(List.of(), Archive.faults(chinese));
    assertEquals(List.of(), Archive.faults(english));
    Path folder = Files.createDirectories(PRINTED.resolve("papers"));
    Files.write(folder.resolve(kind + "-zh.pdf"), chinese);
    Files.write(folder.resolve(kind + "-en.pdf"), english);
    String text = text(chinese);
    Files.writeString(folder.resolve(kind + ".txt"), text);
    assertEquals(golden(kind), text, () -> "see " + folder.resolve(kind + ".txt"));
    assertEquals(figures(text), figures(text(english)), "figures of both languages");
  }

  /** No kind is without a title, and none is left out above. */
  @Test
  void everyKindHasATitleAndAGoldenCopy() throws Exception {
    Visitor visitor = new Visitor(base);
    JsonNode kinds =
        Visitor.json(
            200, visitor.get("api/document/kinds?lang=zh", "it-clerk", TestAccounts.PASSWORD));
    int compared = 0;
    for (JsonNode kind : kinds) {
      String name = kind.get("name").asText();
      if (!name.startsWith("test-")) {
        assertTrue(
            kind.get("title").asText().codePoints().anyMatch(Character::isIdeographic), name);
        assertFalse(golden(name).isEmpty(), name);
        compared++;
      }
    }
    assertEquals(12, compared);
  }

  /** The page, the paper, the sheet and the answer to a program. */
  @Test
  void figuresAreTheSameEverywhere() throws Exception {
    Visitor visitor = new Visitor(base);
    JsonNode answer =
        Visitor.json(
            200,
            visitor.get("api/settlement?pot=390&year=2025", "it-clerk", TestAccounts.PASSWORD));
    visitor.get("access/login");
    visitor.signIn("it-clerk", TestAccounts.PASSWORD, "");
    String page = visitor.get("settlement/detail?pot=390&year=2025").body();
    String paper = text(preview("settlement-year", "pot=390&year=2025", "zh"));
    int compared = 0;
    for (JsonNode community : answer.get("communities")) {
      for (String figure : List.of("budget", "spending", "balance", "payable")) {
        String shown = Figures.of(community.get("figures").get(figure).decimalValue());
        assertTrue(paper.contains(shown), () -> figure + " " + shown + " in " + paper);
        assertTrue(page.contains(shown), () -> figure + " " + shown + " in " + page);
        compared++;
      }
    }
    assertTrue(compared >= 8, compared + " figures");
  }

  private byte[] preview(String kind, String about, String language)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        new Visitor(base)
            .file(
                "api/document/preview?kind=" + kind + "&" + about + "&lang=" + language,
                "it-clerk",
                TestAccounts.PASSWORD);
    assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  /** What is read, but for the time of printing. */
  private static String text(byte[] pdf) {
    return Paper.layout(pdf).stream()
        .map(page -> page.replaceAll("(编制时间：|Prepared at )[-\\d]+ [:\\d]+", "$1"))
        .map(page -> page.lines().map(String::strip).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** Amounts with two decimals, sorted, since a language may break lines elsewhere. */
  private static List<String> figures(String text) {
    return java.util.regex.Pattern.compile("-?[\\d,]+\\.\\d\\d(?![\\d%])")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .toList();
  }

  private static String golden(String kind) throws IOException {
    try (var file = SamplePapersIT.class.getResourceAsStream(GOLDEN.formatted(kind))) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
