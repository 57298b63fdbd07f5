package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide shows is what the reader takes. */
class GuideTest {
  private static final Path GUIDE = Path.of("src/docs/policy.md");

  @Test
  void the_examples_of_the_guide_make_a_pack() throws IOException {
    List<String> examples =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(Files.readString(GUIDE))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(5, examples.size());
    String pack = PackTexts.GOOD;
    pack = with(pack, "attribution", "  article: 第五条\n" + examples.get(1));
    pack =
        with(
            pack,
            "charging",
            "  article: 第九条\n  paper: first-day\n  late: next-year\n  look-back: 12\n"
                + examples.get(2));
    pack = with(pack, "settlement", "  article: 第十二条\n" + examples.get(3));
    pack += examples.get(4);
    pack = examples.get(0) + pack.substring(pack.indexOf("enrolment:"));
    Sheet sheet = PackReader.sheet(pack);
    assertEquals("taicang", sheet.origin().template().orElseThrow());
    PresetsTest.expectNames(sheet);
  }

  private static String with(String pack, String section, String text) {
    MatchResult found =
        Pattern.compile("(?ms)^" + section + ":.*?(?=^\\S|\\z)")
            .matcher(pack)
            .results()
            .findFirst()
            .orElseThrow();
    return pack.substring(0, found.start()) + section + ":\n" + text + pack.substring(found.end());
  }
}
