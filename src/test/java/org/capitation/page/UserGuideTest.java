package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide speaks of the pages that there are, by their names, and of all of them. */
class UserGuideTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern ADDRESS = Pattern.compile("`(/(?!api/)[a-z]+/[a-z-]+)`");
  private static final Pattern PICTURE =
      Pattern.compile(
          "]\\(\\.\\./\\.\\./target/screens/(?:zh|en)/(?:390|1440|1920)/(.+?)\\.png\\)");
  private static final Pattern LINK = Pattern.compile("]\\((?!http|\\.\\./\\.\\./target)(.*?)\\)");

  /** A line of what a role does: when, where, what. */
  private static final Pattern DUTY =
      Pattern.compile("(?m)^\\| [^|`]+ \\| ([^|`]+) \\| [^|]+ \\|$");

  private final String guide = read(DOCS.resolve("user.md"));
  private final ResourceBundle words = Words.bundle(Locale.CHINESE);

  @Test
  void itNamesTheAddressesThatThereAre() {
    Set<String> named = found(ADDRESS, guide);
    // nobody looks for these two, and no menu leads to them
    named.addAll(Set.of("/access/login", "/page/error"));
    assertEquals(pages(), named);
  }

  @Test
  void itNamesEveryPageOfTheMenuAsTheMenuDoes() {
    List<String> missing =
        Arrays.stream(Page.values())
            .map(page -> "| " + words.getString(page.label()) + " | `" + page.path() + "` |")
            .filter(line -> !guide.contains(line))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void itsPicturesAreThoseThatAreTakenOfThePages() {
    Set<String> pictures = found(PICTURE, guide);
    assertFalse(pictures.isEmpty());
    pages().stream()
        .map(page -> page.substring(1).replace('/', '-'))
        .forEach(
            name -> pictures.removeIf(picture -> picture.replaceAll("-one$", "").equals(name)));
    assertEquals(Set.of(), pictures);
  }

  @ParameterizedTest
  @CsvSource({
    "### 经办, BUREAU_CLERK",
    "### 复核与审批, BUREAU_REVIEWER",
    "### 复核与审批, BUREAU_APPROVER",
    "## 医共体管理员, COMMUNITY_ADMIN",
    "## 财政局, FINANCE",
    "## 卫健局, HEALTH_BUREAU",
    "## 家庭医生, DOCTOR",
    "## 审计, AUDITOR",
    "## 系统管理员, ADMINISTRATOR"
  })
  void itSendsARoleWhereItsMenuLeads(String heading, Role role) {
    Set<String> menu =
        Arrays.stream(Page.values())
            .filter(page -> page.isFor(Set.of(role)))
            .map(page -> words.getString(page.label()))
            .collect(Collectors.toSet());
    Set<String> sent =
        found(DUTY, section(heading)).stream()
            .flatMap(where -> Stream.of(where.replaceAll(" › .*", "").split("、")))
            .collect(Collectors.toCollection(TreeSet::new));
    sent.remove("在哪里");
    assertFalse(sent.isEmpty());
    sent.removeAll(menu);
    assertEquals(Set.of(), sent);
  }

  @Test
  void linksOfAllGuidesLeadSomewhere() throws IOException {
    Set<String> lost = new TreeSet<>();
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path file : files.toList()) {
        String text = read(file);
        for (String link : found(LINK, text)) {
          boolean there =
              link.startsWith("#")
                  ? text.lines().anyMatch(line -> line.matches("#+ " + link.substring(1)))
                  : Files.exists(DOCS.resolve(link));
          if (!there) {
            lost.add(file + ": " + link);
          }
        }
      }
    }
    assertEquals(Set.of(), lost);
  }

  private String section(String heading) {
    String rest = guide.substring(guide.indexOf("\n" + heading + "\n") + heading.length() + 2);
    return rest.split("\n##+ ", 2)[0];
  }

  private static Set<String> pages() {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(file -> "/" + PAGES.relativize(file))
          .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
          .map(page -> page.replace(".xhtml", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
