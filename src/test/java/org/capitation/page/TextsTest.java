package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, and in its own place. */
class TextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/capitation");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  // a whole key: one that is put together ends in a dot before the closing quote
  private static final Pattern KEY =
      Pattern.compile("(?:m\\[|words\\.text\\()'([a-zA-Z0-9.-]*[a-zA-Z0-9])'");

  private final Map<String, String> chinese = bundle("messages.properties");
  private final Map<String, String> english = bundle("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(chinese.keySet(), english.keySet());
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    chinese.forEach((key, text) -> assertEquals(places(text), places(english.get(key)), key));
  }

  @Test
  void noTextIsEmptyOrHasAQuoteThatAFormatterWouldSwallow() {
    Stream.of(chinese, english)
        .flatMap(bundle -> bundle.entrySet().stream())
        .forEach(
            text ->
                assertEquals(
                    false,
                    text.getValue().isBlank() || text.getValue().contains("'"),
                    text::getKey));
  }

  @Test
  void textsArePlainAndCalm() {
    assertEquals(Set.of(), unpleasant(chinese, "您|你|抱歉|哎呀|非法|无效|系统异常|[!！]|^(确定|OK)$"));
    assertEquals(Set.of(), unpleasant(english, "(?i)\\b(sorry|oops|illegal|invalid)\\b|!|^ok$"));
  }

  /** The texts with a word that nobody wants to read; papers may address an office. */
  private static Set<String> unpleasant(Map<String, String> texts, String words) {
    Pattern any = Pattern.compile(words);
    return texts.entrySet().stream()
        .filter(text -> !text.getKey().contains(".report."))
        .filter(text -> any.matcher(text.getValue()).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void englishIsEnglish() {
    assertEquals(
        Set.of("page.language.zh", "page.language.zh.short"),
        english.entrySet().stream()
            .filter(text -> HAN.matcher(text.getValue()).find())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  @Test
  void pagesHoldNoTextOfTheirOwn() {
    assertEquals(List.of(), pages().filter(page -> HAN.matcher(read(page)).find()).toList());
  }

  @Test
  void everyTextThatAPageAsksForIsThere() {
    Set<String> asked =
        pages()
            .flatMap(page -> KEY.matcher(read(page)).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    asked.removeAll(chinese.keySet());
    assertEquals(Set.of(), asked);
  }

  @Test
  void everyColumnOfATemplateIsExplained() {
    Set<String> unexplained = new TreeSet<>();
    files(BUNDLES.resolve("files"), ".csv")
        .forEach(
            template -> {
              String kind = template.getFileName().toString().replace(".csv", "");
              for (String column : read(template).lines().findFirst().orElseThrow().split(",")) {
                boolean explained =
                    chinese.containsKey("files.column." + column)
                        || chinese.containsKey("files.column." + kind + "." + column);
                if (!explained) {
                  unexplained.add(kind + " " + column);
                }
              }
            });
    assertEquals(Set.of(), unexplained);
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static Stream<Path> pages() {
    return files(PAGES, ".xhtml");
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> bundle(String file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> bundle = new TreeMap<>();
    texts.forEach((key, text) -> bundle.put((String) key, (String) text));
    return bundle;
  }
}
